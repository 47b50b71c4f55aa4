package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;

/**
 * What the server allocates for a new Service before it validates the rest; answers for {@code
 * allocateCreate}. A default cluster is assumed: both families. The ranges of service addresses
 * differ from cluster to cluster, so nothing is said of them.
 */
final class Allocation {
  private Allocation() {}

  /**
   * Each step is taken only where all before it succeeded.
   *
   * @return the node ports, if the Service has any
   */
  static NodePorts validate(ServiceView service, Faults faults) {
    int before = faults.count();
    if (!service.is("ExternalName")) {
      ClusterIps.validate(service, faults);
      policy(service, faults.unlessSince(before));
    }
    NodePorts ports = NodePorts.allocate(service, faults.unlessSince(before));
    if (service.hasHealthCheck()) {
      ports.healthCheck(service.spec().get("healthCheckNodePort"), faults.unlessSince(before));
    }
    return ports;
  }

  /** Answers for {@code initIPFamilyFields}. */
  private static void policy(ServiceView service, Faults faults) {
    Field spec = service.spec();
    Field policy = spec.get("ipFamilyPolicy");
    boolean single =
        policy.exists()
            ? policy.stringOr("").equals("SingleStack")
            : !service.isHeadless() || spec.get("selector").size() > 0;
    boolean several = service.addresses().size() == 2 || spec.get("ipFamilies").size() == 2;
    if (single && several) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .invalid(
              policy,
              "ipFamilyPolicy must be PreferDualStack or RequireDualStack where there are two"
                  + " clusterIPs or ipFamilies");
    }
  }
}
