package dev.klint.core.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks expressions of one object of the API as Kubernetes 1.36 compiles them when it is created.
 * What cannot be told for sure is no problem. Not safe for threads: it remembers the variables of a
 * policy.
 */
public final class CelExpressions {
  private final boolean hasVariables;
  private final Map<String, CelType> variables = new LinkedHashMap<>();
  private final Set<String> objectFields = new HashSet<>();
  private final Map<CelEnvironment, TypeChecker> checkers = new HashMap<>();

  /**
   * @param hasVariables whether expressions can name {@code variables}, also when none is declared
   */
  public CelExpressions(boolean hasVariables) {
    this.hasVariables = hasVariables;
  }

  /** Why the server would refuse an expression; null for nothing. */
  public @Nullable CelProblem problem(
      String expression, CelEnvironment environment, CelResult wanted) {
    return check(expression, environment, wanted).problem();
  }

  /**
   * Checks the expression of a variable, and declares it for those after it.
   *
   * @param name after {@code variables.}; one that is declared already gets a new type
   * @return why the server would refuse it; null for nothing
   */
  public @Nullable CelProblem variable(String name, String expression, CelEnvironment environment) {
    Checked checked = check(expression, environment, CelResult.ANYTHING);
    variables.put(name, checked.type());
    checkers.clear();
    return checked.problem();
  }

  /** Declares a variable of which nothing is known. */
  public void unknown(String name) {
    variables.put(name, SimpleType.DYN);
    checkers.clear();
  }

  private Checked check(String expression, CelEnvironment environment, CelResult wanted) {
    if (environment.hasPatchTypes() && objectFields.addAll(words(expression))) {
      checkers.remove(environment);
    }
    TypeChecker checker = checkers.get(environment);
    if (checker == null) {
      ApiTypes types = new ApiTypes(variables, objectFields, environment.hasPatchTypes());
      checker = TypeChecker.of(types, environment, types.named(environment, hasVariables));
      checkers.put(environment, checker);
    }
    return checker.check(expression, wanted);
  }

  /** All that looks like a name. */
  private static Set<String> words(String expression) {
    Set<String> found = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= expression.length(); i++) {
      boolean inside = i < expression.length() && isOfName(expression.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        found.add(expression.substring(start, i));
        start = -1;
      }
    }
    return found;
  }

  private static boolean isOfName(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}
