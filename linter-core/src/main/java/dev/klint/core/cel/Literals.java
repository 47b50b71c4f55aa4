package dev.klint.core.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server finds wrong with the literals of an expression that fits its types. */
final class Literals {
  private static final Set<String> CONVERSIONS =
      Set.of("bool", "bytes", "double", "duration", "int", "string", "timestamp", "uint");

  private static final Set<String> TAKE_PATTERNS = Set.of("matches", "find", "findAll");

  private static final int LONGEST_PATTERN = 1_000;

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

  private @Nullable String call(CelExpr.CelCall call) {
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

  private static @Nullable String string(CelExpr expression) {
    return expression.getKind() == Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? expression.constant().stringValue()
        : null;
  }

  private @Nullable String format(CelExpr target, CelExpr values) {
    String format = string(target);
    return format == null || values.getKind() != Kind.LIST
        ? null
        : new FormatLiteral(tree, format, values.list().elements()).problem();
  }

  private @Nullable String list(CelExpr.CelList list) {
    List<CelExpr> elements = list.elements();
    CelType first = null;
    for (int i = 0; i < elements.size(); i++) {
      CelType type = type(elements.get(i), list.optionalIndices().contains(i));
      if (differ(first, type)) {
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
      CelType key = type(entry.key(), false);
      CelType value = type(entry.value(), entry.optionalEntry());
      if (differ(firstKey, key)) {
        return mixture("map", firstKey, key);
      } else if (differ(firstValue, value)) {
        return mixture("map", firstValue, value);
      }
      firstKey = firstKey == null ? key : firstKey;
      firstValue = firstValue == null ? value : firstValue;
    }
    return null;
  }

  /**
   * @param isOptional whether what counts is inside an optional value
   */
  private @Nullable CelType type(CelExpr expression, boolean isOptional) {
    CelType type = tree.getType(expression.id()).orElse(null);
    return type != null && isOptional && type.parameters().size() == 1
        ? type.parameters().get(0)
        : type;
  }

  private static boolean differ(@Nullable CelType one, @Nullable CelType other) {
    if (one == null || other == null) {
      return false;
    } else if (one.kind() == CelKind.TYPE_PARAM || other.kind() == CelKind.TYPE_PARAM) {
      return false;
    }
    List<CelType> ones = one.parameters();
    List<CelType> others = other.parameters();
    if (one.kind() != other.kind() || ones.size() != others.size()) {
      return true;
    } else if (isNamed(one.kind()) && !one.name().equals(other.name())) {
      return true;
    }
    for (int i = 0; i < ones.size(); i++) {
      if (differ(ones.get(i), others.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(CelKind kind) {
    return kind == CelKind.STRUCT || kind == CelKind.OPAQUE;
  }

  private static String mixture(String what, @Nullable CelType one, @Nullable CelType other) {
    return "a " + what + " must not mix " + name(one) + " and " + name(other);
  }

  private static String name(@Nullable CelType type) {
    return type == null ? "" : TypeWords.name(type);
  }
}
