package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** A PersistentVolume; answers for {@code warningsForPersistentVolumeSpecAndMeta}. */
final class PersistentVolumeWarnings implements Advisor {
  @Override
  public void advise(Field root, Warnings warnings) {
    DeprecatedAnnotations.ofVolume(root.get("metadata").get("annotations"), warnings);
    Field spec = root.get("spec");
    Field policy = spec.get("persistentVolumeReclaimPolicy");
    if (policy.stringOr("").equals("Recycle")) {
      warnings
          .since(30)
          .add(
              WarningRules.FIELD,
              policy,
              "the reclaim policy Recycle is deprecated: let volumes be provisioned when they are"
                  + " claimed");
    }
    RetiredLabels.terms(
        spec.get("nodeAffinity").get("required").get("nodeSelectorTerms"), warnings);
    VolumeWarnings.types(spec, warnings);
  }
}
