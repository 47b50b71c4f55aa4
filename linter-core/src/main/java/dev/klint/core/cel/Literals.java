package dev.klint.core.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server finds wrong with the literals of an expression that fits its types. */
final class Literals {
  private static final Set<String> CONVERSIONS =
      Set.of("bool", "bytes", "double", "duration", "int", "string", "timestamp", "uint");

  private static final Set<String> TAKE_PATTERNS = Set.of("matches", "find", "findAll");

  private final CelAbstractSyntaxTree tree;
  private final String text;

  Literals(CelAbstractSyntaxTree tree, String text) {
    this.tree = tree;
    this.text = text;
  }

  /** The first problem; null for none. */
  @Nullable CelProblem problem() {
    return problem(tree.getExpr(), false);
  }

  /**
   * @param mixed whether lists and maps may have items of several types, as those that are
   *     formatted
   */
  private @Nullable CelProblem problem(CelExpr expression, boolean mixed) {
    Kind kind = expression.getKind();
    boolean formats = kind == Kind.CALL && expression.call().function().equals("format");
    for (CelExpr inner : Expressions.inside(expression)) {
      CelProblem problem = problem(inner, mixed || formats);
      if (problem != null) {
        return problem;
      }
    }
    String message =
        switch (kind) {
          case CALL -> call(expression.call());
          case LIST -> mixed ? null : list(expression.list());
          case MAP -> mixed ? null : map(expression.map());
          default -> null;
        };
    return message == null ? null : new CelProblem(message, offset(expression));
  }

  private int offset(CelExpr expression) {
    Integer at = tree.getSource().getPositionsMap().get(expression.id());
    return at == null ? CelProblem.WHOLE : Complaints.units(text, at);
  }

  private static @Nullable String call(CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    if (arguments.isEmpty()) {
      return null;
    } else if (TAKE_PATTERNS.contains(call.function())) {
      return pattern(arguments.get(call.target().isPresent() ? 0 : arguments.size() - 1));
    } else if (call.function().equals("format")) {
      return call.target().isPresent() ? format(call.target().get(), arguments.get(0)) : null;
    }
    return call.target().isEmpty() && arguments.size() == 1 ? conversion(call) : null;
  }

  /** A literal that cannot be converted, which the server finds out beforehand. */
  private static @Nullable String conversion(CelExpr.CelCall call) {
    CelExpr literal = call.args().get(0);
    if (!CONVERSIONS.contains(call.function()) || literal.getKind() != Kind.CONSTANT) {
      return null;
    }
    Budget budget = new Budget(Budget.OF_AN_OBJECT);
    Object argument = new Evaluator(budget).value(literal, null);
    Object result = Functions.call(new Call(call.function(), false, List.of(argument), budget));
    return result instanceof Failure failure ? failure.message() : null;
  }

  private static @Nullable String pattern(CelExpr literal) {
    String pattern = string(literal);
    if (pattern == null || pattern.length() > LONGEST_PATTERN) {
      return null;
    }
    try {
      Pattern.compile(pattern);
      return null;
    } catch (PatternSyntaxException none) {
      return "the regular expression cannot be read: " + none.getDescription();
    }
  }

  private static final int LONGEST_PATTERN = 1_000;

  private static @Nullable String string(CelExpr expression) {
    return expression.getKind() == Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expression.constant().stringValue()
        : null;
  }

  /** Whether a format has as many clauses as there are values, and only those that exist. */
  private static @Nullable String format(CelExpr target, CelExpr values) {
    String format = string(target);
    if (format == null || values.getKind() != Kind.LIST) {
      return null;
    }
    int clauses = 0;
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at + 1)) {
      at++;
      if (at < format.length() && format.charAt(at) == '%') {
        continue;
      }
      clauses++;
    }
    int size = values.list().elements().size();
    return clauses == size
        ? null
        : "the format has " + clauses + " clauses, but there are " + size + " values";
  }

  private @Nullable String list(CelExpr.CelList list) {
    List<CelExpr> elements = list.elements();
    CelType first = null;
    for (int i = 0; i < elements.size(); i++) {
      if (list.optionalIndices().contains(i)) {
        return null;
      }
      CelType type = type(elements.get(i));
      if (first != null && type != null && differ(first, type)) {
        return mixture("list", first, type);
      }
      first = first == null ? type : first;
    }
    return null;
  }

  private @Nullable String map(CelExpr.CelMap map) {
    CelType firstKey = null;
    CelType firstValue = null;
    for (CelExpr.CelMap.Entry entry : map.entries()) {
      if (entry.optionalEntry()) {
        return null;
      }
      CelType key = type(entry.key());
      CelType value = type(entry.value());
      if (firstKey != null && key != null && differ(firstKey, key)) {
        return mixture("map", firstKey, key);
      } else if (firstValue != null && value != null && differ(firstValue, value)) {
        return mixture("map", firstValue, value);
      }
      firstKey = firstKey == null ? key : firstKey;
      firstValue = firstValue == null ? value : firstValue;
    }
    return null;
  }

  private @Nullable CelType type(CelExpr expression) {
    Optional<CelType> type = tree.getType(expression.id());
    return type.orElse(null);
  }

  private static boolean differ(CelType one, CelType other) {
    return one.kind() != other.kind();
  }

  private static String mixture(String what, CelType one, CelType other) {
    return "a " + what + " must not mix " + TypeWords.name(one) + " and " + TypeWords.name(other);
  }
}
