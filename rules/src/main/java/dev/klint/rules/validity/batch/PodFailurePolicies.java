package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What to do when pods of a Job fail; answers for {@code validatePodFailurePolicy}. */
final class PodFailurePolicies {
  private static final int MOST_RULES = 20;
  private static final int MOST_PATTERNS = 20;
  private static final int MOST_EXIT_CODES = 255;

  private PodFailurePolicies() {}

  static void validate(Field spec, Faults faults) {
    Field rules = spec.get("podFailurePolicy").get("rules");
    List<Field> items = rules.items();
    if (items.size() > MOST_RULES) {
      faults.tooMany(rules, "rules must be at most " + MOST_RULES);
    }
    for (Field rule : items) {
      action(rule.get("action"), spec, faults);
      Field exitCodes = rule.get("onExitCodes");
      Field conditions = rule.get("onPodConditions");
      if (exitCodes.exists()) {
        exitCodes(exitCodes, spec.get("template").get("spec"), faults);
      }
      conditions(conditions, faults);
      if (exitCodes.exists() == conditions.size() > 0 && !exitCodes.broken()) {
        faults
            .as(ValidityRules.JOB_FIELDS)
            .invalid(rule, "a rule must have either onExitCodes or onPodConditions");
      }
    }
  }

  private static void action(Field action, Field spec, Faults faults) {
    Values.requiredOneOf(action, faults, "Count", "FailIndex", "FailJob", "Ignore");
    if (action.stringOr("").equals("FailIndex") && spec.get("backoffLimitPerIndex").missing()) {
      faults
          .as(ValidityRules.JOB_FIELDS)
          .invalid(action, "action FailIndex needs backoffLimitPerIndex");
    }
  }

  private static void conditions(Field conditions, Faults faults) {
    if (conditions.size() > MOST_PATTERNS) {
      faults.tooMany(conditions, "onPodConditions must be at most " + MOST_PATTERNS);
    }
    for (Field pattern : conditions.items()) {
      Field type = pattern.get("type");
      faults.invalidIf(type, type.stringOr(""), Names.labelKey(type.stringOr("")));
      Values.oneOf(pattern.get("status"), faults, "False", "True", "Unknown");
    }
  }

  private static void exitCodes(Field exitCodes, Field podSpec, Faults faults) {
    Field operator = exitCodes.get("operator");
    Values.requiredOneOf(operator, faults, "In", "NotIn");
    Field container = exitCodes.get("containerName");
    if (container.exists() && !hasContainer(podSpec, container.stringOr(""))) {
      faults.invalidIf(container, container.stringOr(""), "is no container of the pod");
    }
    Field values = exitCodes.get("values");
    List<Field> items = values.items();
    if (items.isEmpty()) {
      faults.invalid(values, "values must have at least one exit code");
    } else if (items.size() > MOST_EXIT_CODES) {
      faults.tooMany(values, "values must be at most " + MOST_EXIT_CODES);
    }
    codes(values, items, operator.stringOr("").equals("In"), faults);
  }

  private static void codes(Field values, List<Field> items, boolean in, Faults faults) {
    Set<Long> seen = new HashSet<>();
    boolean ordered = true;
    long last = Long.MIN_VALUE;
    for (Field item : items) {
      long code = item.integerOr(0);
      if (in && code == 0) {
        faults.invalid(item, "exit code 0 is success and must not be listed with operator In");
      }
      if (!seen.add(code)) {
        faults.duplicate(item, "exit code " + code + " is listed twice");
      }
      ordered &= last <= code;
      last = code;
    }
    if (!ordered) {
      faults.invalid(values, "values must be in ascending order");
    }
  }

  private static boolean hasContainer(Field podSpec, String name) {
    for (String list : new String[] {"containers", "initContainers"}) {
      for (Field container : podSpec.get(list).items()) {
        if (container.get("name").stringOr("").equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
