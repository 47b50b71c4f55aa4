package dev.klint.core.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A literal format and the list of its values, which the server compares beforehand. */
final class FormatLiteral {
  private final CelAbstractSyntaxTree tree;
  private final String format;
  private final List<CelExpr> values;

  FormatLiteral(CelAbstractSyntaxTree tree, String format, List<CelExpr> values) {
    this.tree = tree;
    this.format = format;
    this.values = values;
  }

  /** What is wrong with them; null for nothing. */
  @Nullable String problem() {
    int next = 0;
    int at = format.indexOf('%');
    while (at >= 0) {
      if (format.startsWith("%%", at)) {
        at = format.indexOf('%', at + 2);
        continue;
      }
      int end = clauseEnd(at + 1);
      if (end >= format.length()) {
        return "the format ends with a % that is not followed by a letter";
      } else if (next == values.size()) {
        return "the format needs more than " + counted(next);
      }
      String problem = problem(at, end, values.get(next));
      if (problem != null) {
        return problem;
      }
      next++;
      at = format.indexOf('%', end + 1);
    }
    return next == values.size()
        ? null
        : "the format takes " + counted(next) + ", but is given " + values.size();
  }

  private static String counted(int count) {
    return count == 1 ? "1 value" : count + " values";
  }

  /** Where the letter of a clause stands, behind its precision. */
  private int clauseEnd(int from) {
    int end = from;
    if (end < format.length() && format.charAt(end) == '.') {
      end++;
      while (end < format.length() && format.charAt(end) >= '0' && format.charAt(end) <= '9') {
        end++;
      }
    }
    return end;
  }

  private @Nullable String problem(int start, int end, CelExpr value) {
    String clause = format.substring(start, end + 1);
    char letter = format.charAt(end);
    if (clause.startsWith("%.") && clause.length() == 3) {
      return "the format has no clause " + clause + ": a number must follow the dot";
    } else if ("sdfebxXo".indexOf(letter) < 0) {
      return "the format has a clause %" + letter + ", which does not exist";
    }
    CelType refused =
        letter == 's' ? unprintable(value) : takes(letter, value) ? null : type(value);
    return refused == null ? null : clause + " does not take " + TypeWords.withArticle(refused);
  }

  private boolean takes(char letter, CelExpr value) {
    CelType type = type(value);
    CelKind kind = type == null ? CelKind.DYN : type.kind();
    return switch (kind) {
      case DYN, ERROR, TYPE_PARAM -> true;
      case INT, UINT -> letter != 'f' && letter != 'e';
      case DOUBLE -> letter == 'f' || letter == 'e';
      case STRING -> "fexX".indexOf(letter) >= 0;
      case BYTES -> letter == 'x' || letter == 'X';
      case BOOL -> letter == 'b';
      default -> false;
    };
  }

  /** The type of a part that has no text; null for none. */
  private @Nullable CelType unprintable(CelExpr value) {
    CelType type = type(value);
    if (type != null && !isPrintable(type.kind())) {
      return type;
    } else if (value.getKind() == Kind.LIST || value.getKind() == Kind.MAP) {
      for (CelExpr inner : Expressions.inside(value)) {
        CelType refused = unprintable(inner);
        if (refused != null) {
          return refused;
        }
      }
    }
    return null;
  }

  private static boolean isPrintable(CelKind kind) {
    return switch (kind) {
      case ANY, STRUCT, OPAQUE -> false;
      default -> true;
    };
  }

  private @Nullable CelType type(CelExpr expression) {
    return tree.getType(expression.id()).orElse(null);
  }
}
