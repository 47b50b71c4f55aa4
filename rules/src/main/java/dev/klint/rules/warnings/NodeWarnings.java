package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** A Node; answers for {@code nodeWarnings}. */
final class NodeWarnings implements Advisor {
  @Override
  public void advise(Field root, Warnings warnings) {
    Field spec = root.get("spec");
    Field source = spec.get("configSource");
    if (source.exists()) {
      warnings.add(WarningRules.FIELD, source, "configSource has no effect any more");
    }
    Field id = spec.get("externalID");
    if (!id.stringOr("").isEmpty()) {
      warnings.add(WarningRules.FIELD, id, "externalID is deprecated: nothing uses it");
    }
    AddressWarnings.blocks(spec.get("podCIDRs"), warnings.since(33));
  }
}
