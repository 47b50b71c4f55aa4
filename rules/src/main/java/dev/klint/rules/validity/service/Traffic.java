package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;

/**
 * Where the traffic of a Service goes; answers for {@code validateServiceExternalTrafficPolicy},
 * {@code validateServiceInternalTrafficFieldsValue}, {@code validateServiceTrafficDistribution} and
 * {@code validateClientIPAffinityConfig}.
 */
final class Traffic {
  private static final long DAY = 86_400;

  private Traffic() {}

  static void validate(ServiceView service, Faults faults) {
    affinity(service.spec(), faults);
    external(service, faults);
    healthCheck(service, faults);
    Values.oneOfIfSet(service.spec().get("internalTrafficPolicy"), faults, "Cluster", "Local");
    distribution(service.spec().get("trafficDistribution"), faults);
  }

  /** Settings of an affinity that is not chosen are dropped, missing ones filled in. */
  private static void affinity(Field spec, Faults faults) {
    Field affinity = spec.get("sessionAffinity");
    Values.oneOf(affinity, faults, "ClientIP", "None");
    if (affinity.stringOr("").equals("ClientIP")) {
      Field timeout = spec.get("sessionAffinityConfig").get("clientIP").get("timeoutSeconds");
      if (timeout.exists()) {
        Values.between(timeout, 1, DAY, faults);
      }
    }
  }

  private static void external(ServiceView service, Faults faults) {
    Field policy = service.spec().get("externalTrafficPolicy");
    if (service.isExternallyAccessible()) {
      Values.oneOf(policy, faults, "Cluster", "Local");
    } else if (!policy.stringOr("").isEmpty()) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .invalid(
              policy,
              "externalTrafficPolicy must not be set unless type is NodePort or LoadBalancer or"
                  + " there are externalIPs");
    }
  }

  private static void healthCheck(ServiceView service, Faults faults) {
    Field port = service.spec().get("healthCheckNodePort");
    if (port.integerOr(0) == 0) {
      return;
    }
    if (service.hasHealthCheck()) {
      Ports.number(port, faults);
    } else {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .invalid(
              port,
              "healthCheckNodePort must not be set unless type is LoadBalancer and"
                  + " externalTrafficPolicy is Local");
    }
  }

  /** Dropped before 1.31 (gates ServiceTrafficDistribution, PreferSameTrafficDistribution). */
  private static void distribution(Field distribution, Faults faults) {
    String word = distribution.stringOr("");
    if (word.equals("PreferSameZone") || word.equals("PreferSameNode")) {
      faults.since(31).until(33).notSupported(distribution, word, "PreferClose");
    } else {
      Values.oneOfIfSet(
          distribution, faults.since(31), "PreferClose", "PreferSameNode", "PreferSameZone");
    }
  }
}
