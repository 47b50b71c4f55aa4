package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** An EndpointSlice; answers for {@code warnOnDeprecatedAddressType} and {@code warnOnBadIPs}. */
final class EndpointSliceWarnings implements Advisor {
  private static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";

  @Override
  public void advise(Field root, Warnings warnings) {
    Field type = root.get("addressType");
    if (type.stringOr("").equals("FQDN")) {
      // the server writes a spec that slices do not have
      warnings.add(
          WarningRules.FIELD,
          type.named(root.path().child("spec").child("addressType")),
          "addressType FQDN is deprecated: nothing in Kubernetes uses such endpoints");
    }
    String owner = root.get("metadata").get("labels").key(MANAGED_BY).stringOr("");
    if (!owner.equals("endpointslice-controller.k8s.io")
        && !owner.equals("endpointslicemirroring-controller.k8s.io")) {
      for (Field endpoint : root.get("endpoints").items()) {
        AddressWarnings.all(endpoint.get("addresses"), warnings.since(33));
      }
    }
  }
}
