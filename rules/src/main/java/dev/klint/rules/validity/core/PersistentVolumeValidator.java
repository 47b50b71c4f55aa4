package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.MetadataValidator;
import dev.klint.rules.validity.storage.VolumeSpecs;

/**
 * A PersistentVolume; answers for {@code ValidatePersistentVolume} and {@code checkMountOption}.
 */
public final class PersistentVolumeValidator implements Validator {
  private static final String MOUNT_OPTIONS = "volume.beta.kubernetes.io/mount-options";

  private static final String[] MOUNTABLE = {
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "glusterfs",
    "nfs",
    "rbd",
    "quobyte",
    "iscsi",
    "cinder",
    "cephfs",
    "azureFile",
    "vsphereVolume",
    "azureDisk",
    "photonPersistentDisk"
  };

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field metadata = resource.field().get("metadata");
    String name = metadata.get("name").stringOr("");
    String prefix = metadata.get("generateName").stringOr("");
    if (name.isEmpty() && !prefix.isEmpty()) {
      name = MetadataValidator.generatedName(prefix);
    }
    VolumeSpecs.validate(spec, name, faults);
    mountOptions(metadata.get("annotations"), spec, faults);
  }

  private static void mountOptions(Field annotations, Field spec, Faults faults) {
    for (String source : MOUNTABLE) {
      if (!spec.get(source).missing()) {
        return;
      }
    }
    for (Field.Entry annotation : annotations.entries()) {
      if (annotation.name().equals(MOUNT_OPTIONS)) {
        faults.forbidden(
            annotation.value().named(annotations.path().child(MOUNT_OPTIONS)),
            "a volume of this type takes no mount options from an annotation");
      }
    }
  }
}
