package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.Affinity;
import dev.klint.rules.validity.pod.ClaimSpecs;
import java.math.BigDecimal;

/** The spec of a PersistentVolume; answers for {@code ValidatePersistentVolumeSpec}. */
public final class VolumeSpecs {
  /** In the order of the server's checks: the first one counts, the others are too many. */
  private static final String[] SOURCES = {
    "hostPath",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "glusterfs",
    "flocker",
    "nfs",
    "rbd",
    "quobyte",
    "cephfs",
    "iscsi",
    "cinder",
    "fc",
    "flexVolume",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "scaleIO",
    "local",
    "storageos",
    "csi"
  };

  private VolumeSpecs() {}

  /**
   * The spec of a volume that is an object of its own.
   *
   * @param name the name of the volume
   */
  public static void validate(Field spec, String name, Faults faults) {
    ClaimSpecs.accessModes(spec.get("accessModes"), faults);
    capacity(spec.get("capacity"), faults);
    Field policy = spec.get("persistentVolumeReclaimPolicy");
    Values.oneOf(policy, faults, "Delete", "Recycle", "Retain");
    Field affinity = spec.get("nodeAffinity");
    if (affinity.exists()) {
      Field required = affinity.get("required");
      if (required.missing()) {
        faults.required(required);
      }
      Affinity.nodeSelector(required, faults);
    }
    sources(spec, name, affinity.missing(), faults);
    if (policy.stringOr("").equals("Recycle")
        && isRoot(spec.get("hostPath").get("path").stringOr(""))) {
      faults.forbidden(policy, "Recycle would delete all files of the node: the hostPath is /");
    }
    className(spec.get("storageClassName"), faults);
    Values.oneOfIfSet(spec.get("volumeMode"), faults, "Block", "Filesystem");
    attributesClass(spec, faults.since(34)); // gate VolumeAttributesClass
  }

  /** The spec of a volume inside a VolumeAttachment, which only CSI may have. */
  static void inline(Field spec, Faults faults) {
    for (String field : new String[] {"claimRef", "nodeAffinity"}) {
      if (spec.has(field)) {
        forbiddenInline(spec.get(field), faults);
      }
    }
    if (spec.get("capacity").size() > 0) {
      forbiddenInline(spec.get("capacity"), faults);
    }
    if (!spec.get("storageClassName").stringOr("").isEmpty()) {
      forbiddenInline(spec.get("storageClassName"), faults);
    }
    if (spec.get("csi").missing()) {
      faults.required(spec.get("csi"), "csi is required for an inline volume");
    }
    ClaimSpecs.accessModes(spec.get("accessModes"), faults);
    Field policy = spec.get("persistentVolumeReclaimPolicy");
    if (!policy.stringOr("").isEmpty() && !policy.stringOr("").equals("Retain")) {
      faults.forbidden(policy, "an inline volume can only have Retain");
    }
    sources(spec, "", true, faults);
    Field mode = spec.get("volumeMode");
    if (!mode.stringOr("Filesystem").equals("Filesystem")) {
      faults.forbidden(mode, "an inline volume can only have Filesystem");
    }
  }

  private static void forbiddenInline(Field field, Faults faults) {
    faults.forbidden(field, field.path().last() + " must not be set for an inline volume");
  }

  private static void capacity(Field capacity, Faults faults) {
    if (capacity.size() == 0) {
      faults.required(capacity, "capacity must say how much storage the volume has");
      return;
    }
    boolean storage = false;
    for (Field.Entry entry : capacity.entries()) {
      storage |= entry.name().equals("storage");
      BigDecimal amount = Quantities.ofResource(entry.value());
      if (amount != null && amount.signum() <= 0) {
        faults
            .as(ValidityRules.QUANTITY)
            .invalid(entry.value(), entry.name() + " must be greater than 0");
      }
    }
    if (!storage || capacity.size() > 1) {
      faults.notSupported(capacity, String.join(", ", names(capacity)), "storage");
    }
  }

  private static String[] names(Field map) {
    String[] names = new String[map.size()];
    int count = 0;
    for (Field.Entry entry : map.entries()) {
      names[count++] = entry.name();
    }
    return names;
  }

  private static void sources(Field spec, String name, boolean homeless, Faults faults) {
    boolean found = false;
    boolean broken = false;
    for (String kind : SOURCES) {
      Field source = spec.get(kind);
      broken |= source.broken();
      if (!source.exists()) {
        continue;
      }
      // the server forgets to count before it looks at a flexVolume
      if (found && !kind.equals("flexVolume")) {
        faults
            .as(ValidityRules.VOLUME_TWICE)
            .forbidden(
                source.named(pathOf(spec, kind)),
                kind + " must not be set: the volume has another source already");
        continue;
      }
      found = true;
      PersistentSources.validate(kind, source, name, faults);
      if (kind.equals("local") && homeless) {
        faults.required(spec.get("nodeAffinity"), "nodeAffinity is required for a local volume");
      }
    }
    if (!found && !broken) {
      faults.required(spec, "one source is required, such as csi, nfs or hostPath");
    }
  }

  /** As the server spells it when a volume has too many sources. */
  private static FieldPath pathOf(Field spec, String kind) {
    return spec.path().child(kind.equals("cephfs") ? "cephFS" : kind);
  }

  private static boolean isRoot(String path) {
    if (!path.startsWith("/")) {
      return false;
    }
    int depth = 0;
    int from = 1;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      String step = path.substring(from, end);
      if (step.equals("..")) {
        depth = Math.max(0, depth - 1);
      } else if (!step.isEmpty() && !step.equals(".")) {
        depth++;
      }
      from = end + 1;
    }
    return depth == 0;
  }

  private static void className(Field name, Faults faults) {
    String value = name.stringOr("");
    if (!value.isEmpty()) {
      faults.invalidIf(name, value, Names.dnsSubdomain(value));
    }
  }

  private static void attributesClass(Field spec, Faults faults) {
    Field name = spec.get("volumeAttributesClassName");
    if (name.exists()) {
      if (Values.required(name, faults)) {
        className(name, faults);
      }
      if (spec.get("csi").missing()) {
        faults.required(spec.get("csi"), "csi is required with volumeAttributesClassName");
      }
    }
  }
}
