package dev.klint.rules.validity.admission;

import static dev.klint.core.rule.ValidityRules.CEL;

import dev.klint.core.cel.CelEnvironment;
import dev.klint.core.cel.CelExpressions;
import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.CelChecks;
import java.util.HashSet;
import java.util.Set;

/** CEL conditions of a webhook or policy; answers for {@code validateMatchConditions}. */
final class MatchConditions {
  private static final int MOST = 64;

  private MatchConditions() {}

  /**
   * @param hasParams whether the conditions can name {@code params}
   */
  static void validate(Field conditions, boolean hasParams, Faults faults) {
    if (conditions.size() > MOST) {
      faults.tooMany(conditions, "at most " + MOST + " matchConditions are allowed");
    }
    CelEnvironment environment = CelEnvironment.REQUEST.withParams(hasParams);
    CelExpressions compiler = new CelExpressions(false);
    Set<String> names = new HashSet<>();
    for (Field condition : conditions.items()) {
      Field expression = condition.get("expression");
      if (expression.stringOr("").isBlank()) {
        faults.required(expression);
      }
      CelChecks.check(expression, compiler, environment, CelResult.BOOL, faults.as(CEL));
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
