package dev.klint.core.cel;

/**
 * Why the server would refuse an expression.
 *
 * @param message what is wrong with it, one line
 * @param offset where in the expression, in UTF-16 units; negative when it is the whole
 */
public record CelProblem(String message, int offset) {
  static final int WHOLE = -1;
}
