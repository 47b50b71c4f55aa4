package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import org.jspecify.annotations.Nullable;

/** Annotations that fields have taken the place of. */
final class DeprecatedAnnotations {
  private static final String INGRESS_CLASS = "kubernetes.io/ingress.class";
  private static final String MOUNTABLE_SECRETS = "kubernetes.io/enforce-mountable-secrets";
  private static final String STORAGE_CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String MOUNT_OPTIONS = "volume.beta.kubernetes.io/mount-options";
  private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";

  private DeprecatedAnnotations() {}

  /** Of a pod or a pod template. */
  static void ofPod(Field annotations, Warnings warnings) {
    if (annotations.size() > 0) {
      dead(
          annotations, "scheduler.alpha.kubernetes.io/critical-pod", "priorityClassName", warnings);
      dead(
          annotations, "security.alpha.kubernetes.io/sysctls", "securityContext.sysctls", warnings);
      dead(
          annotations,
          "security.alpha.kubernetes.io/unsafe-sysctls",
          "securityContext.sysctls",
          warnings);
    }
  }

  private static void dead(Field annotations, String key, String field, Warnings warnings) {
    tell(annotations, key, "has no effect any more: use the field " + field, warnings);
  }

  /** Of a PersistentVolume. */
  static void ofVolume(Field annotations, Warnings warnings) {
    ofClaim(annotations, warnings);
    tell(
        annotations,
        MOUNT_OPTIONS,
        "is deprecated since Kubernetes 1.31: use spec.mountOptions",
        warnings.since(31));
  }

  /** Of a PersistentVolumeClaim. */
  static void ofClaim(Field annotations, Warnings warnings) {
    tell(annotations, STORAGE_CLASS, "is deprecated: use spec.storageClassName", warnings);
  }

  static void ofService(Field annotations, Warnings warnings) {
    tell(
        annotations,
        TOPOLOGY_HINTS,
        "is deprecated: use service.kubernetes.io/topology-mode or spec.trafficDistribution",
        warnings);
  }

  /** Says of an annotation what is wrong with it, where it is written. */
  private static void tell(Field annotations, String key, String what, Warnings warnings) {
    Range place = keyPlace(annotations, key);
    if (place != null) {
      warnings.at(
          WarningRules.FIELD, annotations.key(key), place, "annotation " + key + " " + what);
    }
  }

  /** Where a key of a free map is written; null when it is not. */
  static @Nullable Range keyPlace(Field map, String key) {
    MappingNode.Entry entry =
        map.node() instanceof MappingNode mapping ? mapping.member(key) : null;
    return entry == null ? null : entry.key().range();
  }

  static final class OfIngress implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      if (root.get("spec").get("ingressClassName").missing()) {
        Field annotations = root.get("metadata").get("annotations");
        tell(annotations, INGRESS_CLASS, "is deprecated: use spec.ingressClassName", warnings);
      }
    }
  }

  static final class OfServiceAccount implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      tell(
          root.get("metadata").get("annotations"),
          MOUNTABLE_SECRETS,
          "is deprecated since Kubernetes 1.32: use separate namespaces to keep secrets apart",
          warnings.since(32));
    }
  }
}
