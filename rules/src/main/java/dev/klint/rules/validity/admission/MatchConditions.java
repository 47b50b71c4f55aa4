package dev.klint.rules.validity.admission;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import java.util.HashSet;
import java.util.Set;

/**
 * CEL conditions of a webhook or policy; answers for {@code validateMatchConditions}, but for the
 * compilation of the expressions.
 */
final class MatchConditions {
  private static final int MOST = 64;

  private MatchConditions() {}

  static void validate(Field conditions, Faults faults) {
    if (conditions.size() > MOST) {
      faults.tooMany(conditions, "at most " + MOST + " matchConditions are allowed");
    }
    Set<String> names = new HashSet<>();
    for (Field condition : conditions.items()) {
      Field expression = condition.get("expression");
      if (expression.stringOr("").isBlank()) {
        faults.required(expression);
      }
      Field name = condition.get("name");
      String value = name.stringOr("");
      if (value.isEmpty()) {
        faults.required(name);
      } else {
        faults.invalidIf(name, value, Names.labelKey(value));
        if (!names.add(value)) {
          faults.duplicate(name, "the name " + value + " is here for the second time");
        }
      }
    }
  }
}
