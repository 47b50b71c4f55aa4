package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.core.yaml.MappingNode;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;

/**
 * The spec of a PersistentVolumeClaim, wherever it stands; answers for {@code
 * ValidatePersistentVolumeClaimSpec} and {@code ValidatePersistentVolumeClaimTemplate}.
 */
public final class ClaimSpecs {
  private ClaimSpecs() {}

  /**
   * The template in an ephemeral volume: of its metadata only labels and annotations may be set.
   */
  static void template(Field template, Faults faults) {
    Field metadata = template.get("metadata");
    LabelChecks.annotations(metadata.get("annotations"), faults);
    LabelChecks.validate(metadata.get("labels"), faults);
    if (metadata.node() instanceof MappingNode mapping) {
      for (String name : mapping.names()) {
        boolean allowed = name.equals("labels") || name.equals("annotations");
        if (!allowed && isSet(metadata.get(name))) {
          faults.forbidden(
              metadata.get(name), name + " must not be set: only labels and annotations may");
        }
      }
    }
    validate(template.get("spec"), faults);
  }

  private static boolean isSet(Field field) {
    return field.exists() && !field.stringOr("x").isEmpty();
  }

  /** The spec of a claim. */
  public static void validate(Field spec, Faults faults) {
    accessModes(spec.get("accessModes"), faults);
    LabelChecks.selector(spec.get("selector"), faults);
    storage(spec, faults);
    className(spec.get("storageClassName"), faults);
    Values.oneOfIfSet(spec.get("volumeMode"), faults, "Block", "Filesystem");
    Field source = spec.get("dataSource");
    Field reference = spec.get("dataSourceRef");
    if (source.exists()) {
      dataSource(source, faults);
    }
    if (reference.exists()) {
      dataSource(reference, faults);
    }
    if (source.exists() && reference.exists() && !same(source, reference)) {
      faults.invalid(
          source.named(spec.path()), "dataSource and dataSourceRef must be the same, or one unset");
    }
    className(spec.get("volumeAttributesClassName"), faults.since(34));
  }

  /** The modes of access of a claim or a volume; the server names the whole list. */
  public static void accessModes(Field modes, Faults faults) {
    if (modes.size() == 0) {
      faults.required(modes, "accessModes must have at least one mode");
    }
    boolean alone = false;
    boolean others = false;
    for (Field mode : modes.items()) {
      String word = mode.stringOr("");
      switch (word) {
        case "ReadWriteOncePod" -> alone = true;
        case "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" -> others = true;
        default ->
            faults.notSupported(
                mode.named(modes.path()),
                word,
                "ReadWriteOnce",
                "ReadOnlyMany",
                "ReadWriteMany",
                "ReadWriteOncePod");
      }
    }
    if (alone && others) {
      faults.forbidden(modes, "ReadWriteOncePod excludes all other access modes");
    }
  }

  /** The server leaves {@code requests} out of the path. */
  private static void storage(Field spec, Faults faults) {
    Field resources = spec.get("resources");
    Field requests = resources.get("requests");
    Field storage = requests.key("storage").named(resources.path().key("storage"));
    boolean given = requests.node() instanceof MappingNode map && map.member("storage") != null;
    BigDecimal amount = given ? Quantities.ofResource(storage) : null;
    if (!given) {
      faults.required(storage, "a request for storage is required");
    } else if (amount != null && amount.signum() <= 0) {
      faults.as(ValidityRules.QUANTITY).invalid(storage, "storage must be greater than 0");
    }
  }

  private static void className(Field name, Faults faults) {
    String value = name.stringOr("");
    if (!value.isEmpty()) {
      faults.invalidIf(name, value, Names.dnsSubdomain(value));
    }
  }

  private static void dataSource(Field source, Faults faults) {
    Values.required(source.get("name"), faults);
    Field kind = source.get("kind");
    Values.required(kind, faults);
    String group = source.get("apiGroup").stringOr("");
    if (!group.isEmpty()) {
      faults.invalidIf(source.get("apiGroup"), group, Names.dnsSubdomain(group));
    } else if (!kind.stringOr("").equals("PersistentVolumeClaim")) {
      faults.invalid(
          kind.named(source.path()), "kind must be PersistentVolumeClaim without an apiGroup");
    }
  }

  private static boolean same(Field a, Field b) {
    return equal(a, b, "apiGroup") && equal(a, b, "kind") && equal(a, b, "name");
  }

  private static boolean equal(Field a, Field b, String name) {
    return a.get(name).stringOr("").equals(b.get(name).stringOr(""));
  }
}
