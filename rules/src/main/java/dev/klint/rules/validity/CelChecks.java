package dev.klint.rules.validity;

import dev.klint.core.cel.CelEnvironment;
import dev.klint.core.cel.CelExpressions;
import dev.klint.core.cel.CelProblem;
import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.text.Range;
import dev.klint.core.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Expressions in CEL, compiled as the API server does it. */
public final class CelChecks {
  private CelChecks() {}

  /** Tells why the server would refuse an expression, if it would and the expression is there. */
  public static void check(
      Field expression,
      CelExpressions compiler,
      CelEnvironment environment,
      CelResult wanted,
      Faults faults) {
    String text = expression.stringOr("");
    if (!text.isBlank()) {
      tell(expression, compiler.problem(text, environment, wanted), faults);
    }
  }

  /**
   * Compiles a variable of a policy, which the expressions after it can name.
   *
   * @param variable its {@code name} and {@code expression}
   */
  public static void variable(
      Field variable, CelExpressions compiler, CelEnvironment environment, Faults faults) {
    Field expression = variable.get("expression");
    String name = variable.get("name").stringOr("");
    String text = expression.stringOr("");
    if (expression.broken()) {
      compiler.unknown(name);
    } else if (!text.isBlank()) {
      tell(expression, compiler.variable(name, text, environment), faults);
    }
  }

  /** A fault at the place in the expression, where that can be told. */
  public static void tell(Field expression, @Nullable CelProblem problem, Faults faults) {
    if (problem != null) {
      faults.invalidAt(expression, where(expression, problem.offset()), problem.message());
    }
  }

  private static Range where(Field expression, int offset) {
    if (offset < 0 || !(expression.node() instanceof ScalarNode scalar)) {
      return expression.where();
    }
    String written = expression.resource().source().text(scalar.range());
    String value = scalar.value();
    int before =
        switch (scalar.style()) {
          case PLAIN -> written.equals(value) ? 0 : -1;
          case SINGLE_QUOTED -> written.equals("'" + value + "'") ? 1 : -1;
          case DOUBLE_QUOTED -> written.equals("\"" + value + "\"") ? 1 : -1;
          case LITERAL, FOLDED -> -1;
        };
    if (before < 0 || offset >= value.length()) {
      return expression.where();
    }
    int start = scalar.range().start() + before;
    return new Range(start + offset, start + end(value, offset));
  }

  /** The end of the name that begins here, or of one character. */
  private static int end(String value, int offset) {
    int end = offset;
    while (end < value.length() && Character.isJavaIdentifierPart(value.charAt(end))) {
      end++;
    }
    return Math.max(end, value.offsetByCodePoints(offset, 1));
  }
}
