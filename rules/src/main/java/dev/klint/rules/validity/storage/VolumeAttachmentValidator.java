package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.Values;

/**
 * A VolumeAttachment; answers for {@code ValidateVolumeAttachment}. Its status is dropped before.
 */
public final class VolumeAttachmentValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    DriverNames.validate(spec.get("attacher"), faults);
    source(spec.get("source"), faults);
    Field node = spec.get("nodeName");
    faults.invalidIf(node, node.stringOr(""), Names.dnsSubdomain(node.stringOr("")));
  }

  private static void source(Field source, Faults faults) {
    Field inline = source.get("inlineVolumeSpec");
    Field name = source.get("persistentVolumeName");
    if (inline.missing() && name.missing()) {
      faults.required(source, "one of persistentVolumeName and inlineVolumeSpec is required");
    } else if (inline.exists() && name.exists()) {
      faults.forbidden(source, "persistentVolumeName and inlineVolumeSpec exclude each other");
    } else if (inline.exists()) {
      VolumeSpecs.inline(inline, faults);
    }
    if (name.exists() && (inline.exists() || Values.required(name, faults))) {
      faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
    }
  }
}
