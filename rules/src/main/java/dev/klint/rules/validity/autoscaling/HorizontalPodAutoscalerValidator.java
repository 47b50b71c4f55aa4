package dev.klint.rules.validity.autoscaling;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.Values;
import java.math.BigDecimal;

/**
 * A HorizontalPodAutoscaler of any version; answers for {@code
 * validateHorizontalPodAutoscalerSpec}.
 */
public final class HorizontalPodAutoscalerValidator implements Validator {
  private static final long LONGEST_WINDOW = 3600;
  private static final long LONGEST_PERIOD = 1800;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field least = spec.get("minReplicas");
    Field most = spec.get("maxReplicas");
    long min = least.integerOr(1);
    long max = most.integerOr(0);
    if (min < 1) {
      faults.invalid(least, "minReplicas must be at least 1");
    }
    if (max == 0) {
      faults.required(most, "maxReplicas is required and must be more than 0");
    } else if (max < 0 || max < min) {
      faults.invalid(most, "maxReplicas must be at least 1 and not less than minReplicas, " + min);
    }
    Field target = spec.get("scaleTargetRef");
    ObjectRefs.validate(target, faults);
    if (target.get("apiVersion").stringOr("").indexOf('/') < 0) {
      faults
          .since(36)
          .invalid(target.get("apiVersion"), "apiVersion must have a group, such as apps/v1");
    }
    utilization(spec.get("targetCPUUtilizationPercentage"), faults);
    for (Field metric : spec.get("metrics").items()) {
      Metrics.validate(metric, faults);
    }
    rules(spec.get("behavior").get("scaleUp"), faults);
    rules(spec.get("behavior").get("scaleDown"), faults);
  }

  /** What version v1 has for metrics, which the server names as it holds it. */
  private static void utilization(Field field, Faults faults) {
    if (field.integerOr(1) < 1) {
      FieldPath metric = FieldPath.ROOT.child("spec").child("metrics").index(0).child("resource");
      faults.invalid(
          field.named(metric.child("target").child("averageUtilization")),
          "targetCPUUtilizationPercentage must be at least 1");
    }
  }

  private static void rules(Field rules, Faults faults) {
    if (!rules.exists()) {
      return;
    }
    Values.between(rules.get("stabilizationWindowSeconds"), 0, LONGEST_WINDOW, faults);
    Values.oneOfIfSet(rules.get("selectPolicy"), faults, "Disabled", "Max", "Min");
    Field policies = rules.get("policies");
    if (policies.exists() && policies.size() == 0) {
      faults.required(policies, "at least one policy is required");
    }
    for (Field policy : policies.items()) {
      policy(policy, faults);
    }
    Field tolerance = rules.get("tolerance");
    BigDecimal amount = tolerance.exists() ? Quantities.of(tolerance) : null;
    if (amount != null && amount.signum() < 0) {
      faults.invalid(tolerance, "tolerance must not be negative");
    }
  }

  private static void policy(Field policy, Faults faults) {
    Field type = policy.get("type");
    String word = type.stringOr("");
    if (!word.equals("Pods") && !word.equals("Percent")) {
      faults.notSupported(type, word, "Percent", "Pods");
    }
    if (policy.get("value").integerOr(0) <= 0) {
      faults.invalid(policy.get("value"), "value must be more than 0");
    }
    long period = policy.get("periodSeconds").integerOr(0);
    if (period <= 0 || period > LONGEST_PERIOD) {
      faults.invalid(
          policy.get("periodSeconds"), "periodSeconds must be from 1 to " + LONGEST_PERIOD);
    }
  }
}
