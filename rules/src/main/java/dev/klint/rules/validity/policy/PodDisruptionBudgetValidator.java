package dev.klint.rules.validity.policy;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.IntOrPercent;
import dev.klint.rules.validity.LabelChecks;

/** A PodDisruptionBudget; answers for {@code ValidatePodDisruptionBudgetSpec}. */
public final class PodDisruptionBudgetValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field least = spec.get("minAvailable");
    Field most = spec.get("maxUnavailable");
    if (least.exists() && most.exists()) {
      faults.invalid(spec, "minAvailable and maxUnavailable exclude each other; set one of them");
    }
    IntOrPercent.validate(least, faults);
    IntOrPercent.atMost100Percent(least, faults);
    IntOrPercent.validate(most, faults);
    IntOrPercent.atMost100Percent(most, faults);
    LabelChecks.selector(spec.get("selector"), faults);
    Field policy = spec.get("unhealthyPodEvictionPolicy");
    if (policy.exists()) {
      String word = policy.stringOr("");
      if (!word.equals("AlwaysAllow") && !word.equals("IfHealthyBudget")) {
        faults.notSupported(policy, word, "AlwaysAllow", "IfHealthyBudget");
      }
    }
  }
}
