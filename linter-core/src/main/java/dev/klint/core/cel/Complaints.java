package dev.klint.core.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import org.jspecify.annotations.Nullable;

/** What the library has to say about an expression, in klint's words. */
final class Complaints {
  private static final String UNDECLARED = "undeclared reference to '";
  private static final String NO_OVERLOAD = "found no matching overload for '";
  private static final String NO_FIELD = "undefined field '";

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
    return place.getColumn() > points
        ? CelProblem.WHOLE
        : expression.offsetByCodePoints(start, place.getColumn());
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
    if (told.startsWith(UNDECLARED)) {
      String name = quoted(told, UNDECLARED.length());
      return "no " + (isCalled(expression, name) ? "function " : "variable ") + name;
    } else if (told.startsWith(NO_FIELD)) {
      return "no field " + quoted(told, NO_FIELD.length());
    } else if (told.startsWith(NO_OVERLOAD)) {
      return overload(told);
    }
    return "syntax error at " + place(issue.getSourceLocation()) + ": " + told;
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
    return function.replace("_", "") + " cannot be applied to " + types;
  }
}
