package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** A PersistentVolumeClaim; answers for {@code GetWarningsForPersistentVolumeClaim}. */
final class ClaimWarnings implements Advisor {
  @Override
  public void advise(Field root, Warnings warnings) {
    DeprecatedAnnotations.ofClaim(root.get("metadata").get("annotations"), warnings);
    Field resources = root.get("spec").get("resources");
    ByteAmounts.ofClaim(resources, resources.path(), warnings);
  }
}
