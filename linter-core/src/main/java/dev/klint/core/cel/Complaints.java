package dev.klint.core.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library has to say about an expression, in klint's words. */
final class Complaints {
  private static final String UNDECLARED = "undeclared reference to '";
  private static final String NO_OVERLOAD = "found no matching overload for '";
  private static final String NO_FIELD = "undefined field '";

  private static final List<String> UNEXPECTED =
      List.of(
          "mismatched input ",
          "extraneous input ",
          "no viable alternative at input ",
          "token recognition error at: ");

  private Complaints() {}

  /** Where it is in the expression, in UTF-16 units. */
  static int offset(CelSourceLocation place, String expression) {
    int line = 1;
    int start = 0;
    while (line < place.getLine()) {
      start = expression.indexOf('\n', start) + 1;
      if (start == 0) {
        return CelProblem.WHOLE;
      }
      line++;
    }
    if (place.getLine() < 1 || place.getColumn() < 0) {
      return CelProblem.WHOLE;
    }
    int points = expression.codePointCount(start, expression.length());
    if (place.getColumn() > points) {
      return CelProblem.WHOLE;
    }
    int offset = expression.offsetByCodePoints(start, place.getColumn());
    return expression.startsWith(".", offset) ? offset + 1 : offset;
  }

  /** A place in code points, in UTF-16 units. */
  static int units(String text, int points) {
    return points < 0 || points > text.codePointCount(0, text.length())
        ? CelProblem.WHOLE
        : text.offsetByCodePoints(0, points);
  }

  /** What is wrong, one line; null when the server may see it otherwise. */
  static @Nullable String inWords(CelIssue issue, String expression, int offset) {
    String told = firstLine(issue.getMessage());
    if (told.startsWith(UNDECLARED + "google.protobuf.") || told.startsWith("'google.protobuf.")) {
      return null; // messages of Protocol Buffers, which the library does not know
    } else if (told.startsWith(UNDECLARED)) {
      String name = quoted(told, UNDECLARED.length());
      return "no " + (isCalled(expression, name) ? "function " : "variable ") + name;
    } else if (told.startsWith(NO_FIELD)) {
      return "no field " + quoted(told, NO_FIELD.length());
    } else if (told.startsWith(NO_OVERLOAD)) {
      return overload(told);
    }
    String type = ofType(told);
    return type == null
        ? "syntax error at " + place(issue.getSourceLocation()) + ": " + ofSyntax(told)
        : type;
  }

  /** A complaint about types; null when it is one about syntax. */
  private static @Nullable String ofType(String told) {
    if (told.startsWith("expected type '")) {
      return told.replace("'", "");
    } else if (told.startsWith("expression of type '")) {
      return "a macro cannot go through a value of type "
          + quoted(told, "expression of type '".length());
    } else if (told.startsWith("type '") && told.endsWith("' does not support field selection")) {
      return "a value of type " + quoted(told, "type '".length()) + " has no fields";
    }
    return told.startsWith("'") && told.contains("' is not a ")
        ? "no type " + quoted(told, 1)
        : null;
  }

  private static String ofSyntax(String told) {
    int expecting = told.indexOf(" expecting ");
    String brief = expecting < 0 ? told : told.substring(0, expecting);
    if (brief.contains("'<EOF>'")) {
      return brief.startsWith("missing ")
          ? brief.replace(" at '<EOF>'", "")
          : "the expression ends too early";
    }
    for (String start : UNEXPECTED) {
      if (brief.startsWith(start)) {
        return brief.substring(start.length()) + " is not expected here";
      }
    }
    return brief;
  }

  private static String place(CelSourceLocation place) {
    int column = place.getColumn() + 1;
    return place.getLine() == 1
        ? "column " + column
        : "line " + place.getLine() + ", column " + column;
  }

  private static String firstLine(String message) {
    int candidates = message.indexOf(" (candidates: ");
    String told = candidates < 0 ? message : message.substring(0, candidates);
    return told.lines().findFirst().orElse("");
  }

  private static String quoted(String told, int from) {
    int end = told.indexOf('\'', from);
    return told.substring(from, end < 0 ? told.length() : end);
  }

  private static boolean isCalled(String expression, String name) {
    return expression.contains(name + "(");
  }

  private static String overload(String told) {
    String function = quoted(told, NO_OVERLOAD.length());
    int from = told.indexOf("applied to '");
    String types = from < 0 ? "" : quoted(told, from + "applied to '".length());
    String plain =
        types
            .replace("google.protobuf.Duration", "duration")
            .replace("google.protobuf.Timestamp", "timestamp");
    return function.replace("_", "").replace("@", "") + " cannot be applied to " + plain;
  }
}
