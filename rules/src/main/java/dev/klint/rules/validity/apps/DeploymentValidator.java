package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.IntOrPercent;
import dev.klint.rules.validity.Values;

/** A Deployment; answers for {@code ValidateDeploymentSpec}. */
public final class DeploymentValidator implements Validator {
  private static final long PROGRESS_DEADLINE = 600;
  private static final long ROLLING_PERCENT = 25;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Values.nonNegative(spec.get("replicas"), faults);
    ReplicaSetValidator.selectorAndTemplate(spec, "Deployment", faults);
    strategy(spec.get("strategy"), faults);
    Values.nonNegative(spec.get("minReadySeconds"), faults);
    Values.nonNegative(spec.get("revisionHistoryLimit"), faults);
    Field deadline = spec.get("progressDeadlineSeconds");
    long seconds = deadline.integerOr(PROGRESS_DEADLINE);
    long ready = spec.get("minReadySeconds").integerOr(0);
    if (seconds < 0) {
      Values.nonNegative(deadline, faults);
    } else if (seconds <= ready) {
      faults.invalid(
          deadline, "progressDeadlineSeconds must be more than minReadySeconds (" + ready + ")");
    }
  }

  private static void strategy(Field strategy, Faults faults) {
    Field type = strategy.get("type");
    String word = type.stringOr("");
    Field rolling = strategy.get("rollingUpdate");
    switch (word) {
      case "Recreate" -> {
        if (rolling.exists()) {
          faults
              .as(ValidityRules.UPDATE_STRATEGY)
              .forbidden(rolling, "rollingUpdate must not be set with the type Recreate");
        }
      }
      case "RollingUpdate", "" -> rolling(rolling, faults);
      default ->
          faults.notSupported(type.named(strategy.path()), word, "Recreate", "RollingUpdate");
    }
  }

  private static void rolling(Field rolling, Faults faults) {
    Field unavailable = rolling.get("maxUnavailable");
    Field surge = rolling.get("maxSurge");
    IntOrPercent.validate(unavailable, faults);
    IntOrPercent.validate(surge, faults);
    if (IntOrPercent.valueOr(unavailable, ROLLING_PERCENT) == 0
        && IntOrPercent.valueOr(surge, ROLLING_PERCENT) == 0) {
      faults
          .as(ValidityRules.UPDATE_STRATEGY)
          .invalid(unavailable, "maxUnavailable must not be 0 when maxSurge is 0");
    }
    IntOrPercent.atMost100Percent(unavailable, faults);
  }
}
