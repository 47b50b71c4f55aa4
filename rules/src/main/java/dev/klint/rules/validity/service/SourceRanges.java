package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;

/**
 * From where a load balancer takes traffic: a field, or the annotation from before there was the
 * field. Spaces around a block are legal.
 */
final class SourceRanges {
  private static final String ANNOTATION = "service.beta.kubernetes.io/load-balancer-source-ranges";

  private SourceRanges() {}

  static void validate(ServiceView service, Field annotations, Faults faults) {
    Field spec = service.spec();
    Field written = spec.get("loadBalancerSourceRanges");
    // the server spells the field with a capital
    Field ranges = written.named(spec.path().child("LoadBalancerSourceRanges"));
    Field annotation = annotations.key(ANNOTATION);
    if (ranges.size() > 0) {
      onlyForLoadBalancers(service, ranges, faults);
      for (Field range : ranges.items()) {
        Addresses.olderBlock(range, range.stringOr("").strip(), faults);
      }
    } else if (annotation.exists()) {
      onlyForLoadBalancers(service, annotation, faults);
      String list = annotation.stringOr("").strip();
      for (String range : list.isEmpty() ? new String[0] : list.split(",", -1)) {
        Addresses.olderBlock(annotation, range.strip(), faults);
      }
    }
  }

  private static void onlyForLoadBalancers(ServiceView service, Field field, Faults faults) {
    if (!service.is("LoadBalancer")) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .forbidden(field, "source ranges must not be set unless type is LoadBalancer");
    }
  }
}
