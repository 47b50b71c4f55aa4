package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.IntOrPercent;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Selectors;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.PodSpecs;

/** A DaemonSet; answers for {@code ValidateDaemonSetSpec}. */
public final class DaemonSetValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field selector = spec.get("selector");
    Field template = spec.get("template");
    int before = faults.count();
    LabelChecks.selector(selector, faults);
    if (faults.count() == before) {
      Selectors.matches(selector, template, faults);
    }
    Selectors.notEmpty(selector, faults);
    PodSpecs.template(template, faults);
    Controllers.longRunning(template, "DaemonSet", faults);
    Values.nonNegative(spec.get("minReadySeconds"), faults);
    updateStrategy(spec.get("updateStrategy"), faults);
    Values.nonNegative(spec.get("revisionHistoryLimit"), faults);
  }

  private static void updateStrategy(Field strategy, Faults faults) {
    Field type = strategy.get("type");
    switch (type.stringOr("")) {
      case "OnDelete" -> {}
      case "RollingUpdate", "" -> rolling(strategy.get("rollingUpdate"), faults);
      default ->
          faults.notSupported(
              type.named(strategy.path()), type.stringOr(""), "RollingUpdate", "OnDelete");
    }
  }

  private static void rolling(Field rolling, Faults faults) {
    Field unavailable = rolling.get("maxUnavailable");
    Field surge = rolling.get("maxSurge");
    IntOrPercent.validate(unavailable, faults);
    IntOrPercent.validate(surge, faults);
    IntOrPercent.atMost100Percent(unavailable, faults);
    IntOrPercent.atMost100Percent(surge, faults);
    boolean down = IntOrPercent.valueOr(unavailable, 1) != 0;
    boolean up = IntOrPercent.valueOr(surge, 0) != 0;
    Faults conflict = faults.as(ValidityRules.UPDATE_STRATEGY);
    if (down && up) {
      conflict.invalid(surge, "maxSurge must be 0 when maxUnavailable is not");
    } else if (!down && !up) {
      conflict.required(unavailable, "maxUnavailable must not be 0 when maxSurge is 0");
    }
  }
}
