package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.TemplateMetadata;
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
    TemplateMetadata.validate(template.get("metadata"), faults);
    validate(template.get("spec"), faults);
  }

  /** The spec of a claim template. */
  public static void validate(Field spec, Faults faults) {
    plain(spec, faults);
    Field source = spec.get("dataSource");
    Field reference = spec.get("dataSourceRef");
    if (source.exists()) {
      dataSource(source, faults);
    }
    if (reference.exists()) {
      dataSource(reference, faults);
      Field namespace = reference.get("namespace");
      if (isNamespaced(reference)) {
        String name = namespace.stringOr("");
        faults.invalidIf(namespace, name, Names.dnsLabel(name));
      }
    }
    if (source.exists() && isNamespaced(reference)) {
      faults.invalid(
          source.named(spec.path()), "dataSource must not be set with dataSourceRef.namespace");
    } else {
      bothSame(spec, faults);
    }
  }

  /**
   * The spec of a claim itself, of which the server first drops a dataSourceRef with a namespace
   * (gate CrossNamespaceVolumeDataSource) and a dataSource that is neither a claim nor a snapshot.
   */
  public static void ofClaim(Field spec, Faults faults) {
    plain(spec, faults);
    Field source = spec.get("dataSource");
    Field reference = spec.get("dataSourceRef");
    boolean referred = reference.exists() && !isNamespaced(reference);
    if (referred) {
      dataSource(reference, faults);
    }
    if (source.exists() && !reference.broken() && (referred || isClaimOrSnapshot(source))) {
      dataSource(source, faults);
    }
    if (referred) {
      bothSame(spec, faults);
    }
  }

  private static void plain(Field spec, Faults faults) {
    accessModes(spec.get("accessModes"), faults);
    LabelChecks.selector(spec.get("selector"), faults);
    storage(spec, faults);
    className(spec.get("storageClassName"), faults);
    Values.oneOfIfSet(spec.get("volumeMode"), faults, "Block", "Filesystem");
    className(spec.get("volumeAttributesClassName"), faults.since(34));
  }

  private static void bothSame(Field spec, Faults faults) {
    Field source = spec.get("dataSource");
    Field reference = spec.get("dataSourceRef");
    if (source.exists() && reference.exists() && !same(source, reference)) {
      faults.invalid(
          source.named(spec.path()), "dataSource and dataSourceRef must be the same, or one unset");
    }
  }

  private static boolean isNamespaced(Field reference) {
    return !reference.get("namespace").stringOr("").isEmpty();
  }

  private static boolean isClaimOrSnapshot(Field source) {
    String group = source.get("apiGroup").stringOr("");
    return switch (source.get("kind").stringOr("")) {
      case "PersistentVolumeClaim" -> group.isEmpty();
      case "VolumeSnapshot" -> group.equals("snapshot.storage.k8s.io");
      default -> false;
    };
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
    boolean given = Values.hasKey(requests, "storage");
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

  /** An empty apiGroup is another one than none, as the server compares them. */
  private static boolean same(Field a, Field b) {
    return a.has("apiGroup") == b.has("apiGroup")
        && equal(a, b, "apiGroup")
        && equal(a, b, "kind")
        && equal(a, b, "name");
  }

  private static boolean equal(Field a, Field b, String name) {
    return a.get(name).stringOr("").equals(b.get(name).stringOr(""));
  }
}
