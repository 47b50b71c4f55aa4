package dev.klint.core.cel;

import java.util.List;

/**
 * A rule that the server would refuse to store, with the whole definition.
 *
 * @param steps from the root of the schema to the expression: {@code properties}, a name, …, {@code
 *     x-kubernetes-validations}, an {@link Integer} index, {@code rule}, {@code messageExpression}
 *     or {@code optionalOldSelf}
 * @param message what is wrong with it, one line
 * @param offset where in the expression, in UTF-16 units; negative when it is the whole
 */
public record RuleProblem(List<Object> steps, String message, int offset) {}
