package dev.klint.rules.validity.coordination;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** A Lease; answers for {@code ValidateLeaseSpec}. */
public final class LeaseValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field seconds = spec.get("leaseDurationSeconds");
    if (seconds.exists() && seconds.integerOr(1) <= 0) {
      faults.invalid(seconds, "leaseDurationSeconds must be more than 0");
    }
    Field transitions = spec.get("leaseTransitions");
    if (transitions.exists() && transitions.integerOr(0) < 0) {
      faults.invalid(transitions, "leaseTransitions must not be negative");
    }
  }
}
