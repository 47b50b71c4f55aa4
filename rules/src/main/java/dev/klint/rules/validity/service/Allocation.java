package dev.klint.rules.validity.service;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import java.util.Objects;

/**
 * What the server allocates for a new Service before it validates the rest; answers for {@code
 * allocateCreate}. A default cluster is assumed: both families, IPv4 service addresses of kubeadm's
 * default range. For IPv6 there is no default, and nothing is said of the range.
 */
final class Allocation {
  private static final String SERVICE_RANGE = "10.96.0.0/12";

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
      if (!service.isHeadless()) {
        addresses(service, faults.unlessSince(before));
      }
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

  private static void addresses(ServiceView service, Faults faults) {
    for (Field ip : service.addresses()) {
      byte[] bytes = IpAddresses.parse(ip.stringOr(""));
      if (bytes != null && IpAddresses.isV4(bytes) && !inRange(IpAddresses.unmapped(bytes))) {
        faults
            .as(ValidityRules.SERVICE_FIELDS)
            .invalid(
                ip.named(service.addressList().path()),
                "\""
                    + ip.stringOr("")
                    + "\" is outside of "
                    + SERVICE_RANGE
                    + ", the service addresses of a default cluster");
      }
    }
  }

  /** In the range, and neither its first nor its last address. */
  private static boolean inRange(byte[] ip) {
    boolean first = ip[1] == 96 && ip[2] == 0 && ip[3] == 0;
    boolean last = ip[1] == 111 && ip[2] == -1 && ip[3] == -1;
    return Objects.requireNonNull(Cidr.parse(SERVICE_RANGE)).contains(ip) && !first && !last;
  }
}
