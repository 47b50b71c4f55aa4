package dev.klint.rules.validity.admission;

import static dev.klint.core.rule.ValidityRules.CEL;

import dev.klint.core.cel.CelEnvironment;
import dev.klint.core.cel.CelExpressions;
import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.CelChecks;

/** The expressions of one policy, which see its parameters and its variables. */
final class PolicyExpressions {
  private final CelExpressions compiler;
  private final CelEnvironment environment;
  private final Faults faults;
  private final boolean isReadable;

  /**
   * Compiles the variables.
   *
   * @param alwaysHasVariables whether expressions can name {@code variables} where there are none
   */
  PolicyExpressions(Field spec, boolean alwaysHasVariables, Faults faults) {
    Field variables = spec.get("variables");
    this.compiler = new CelExpressions(alwaysHasVariables || variables.size() > 0);
    this.environment = CelEnvironment.REQUEST.withParams(spec.has("paramKind"));
    this.faults = faults.as(CEL);
    this.isReadable = !variables.broken() && !spec.get("paramKind").broken();
    if (isReadable) {
      for (Field variable : variables.items()) {
        CelChecks.variable(variable, compiler, environment, this.faults);
      }
    }
  }

  void check(Field expression, CelResult wanted) {
    check(expression, environment, wanted);
  }

  /** Messages must not ask who may do what. */
  void checkMessage(Field expression) {
    check(expression, environment.withoutAuthorizer(), CelResult.STRING);
  }

  void checkPatch(Field expression, CelResult wanted) {
    check(expression, environment.withPatchTypes(), wanted);
  }

  private void check(Field expression, CelEnvironment seen, CelResult wanted) {
    if (isReadable) {
      CelChecks.check(expression, compiler, seen, wanted, faults);
    }
  }
}
