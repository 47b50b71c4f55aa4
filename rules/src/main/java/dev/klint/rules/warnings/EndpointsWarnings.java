package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** Endpoints; answers for {@code endpointsWarnings}. */
final class EndpointsWarnings implements Advisor {
  private static final String MANAGED_BY = "endpoints.kubernetes.io/managed-by";

  @Override
  public void advise(Field root, Warnings warnings) {
    Field owner = root.get("metadata").get("labels").key(MANAGED_BY);
    if (owner.stringOr("").equals("endpoint-controller")) {
      return;
    }
    for (Field subset : root.get("subsets").items()) {
      addresses(subset.get("addresses"), warnings.since(33));
      addresses(subset.get("notReadyAddresses"), warnings.since(33));
    }
  }

  private static void addresses(Field list, Warnings warnings) {
    for (Field address : list.items()) {
      AddressWarnings.address(address.get("ip"), warnings);
    }
  }
}
