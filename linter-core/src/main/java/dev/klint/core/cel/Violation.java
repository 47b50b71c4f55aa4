package dev.klint.core.cel;

import java.util.List;

/**
 * A rule that an object breaks.
 *
 * @param steps from the root to the value that the server names: names and {@link Integer} indexes;
 *     the last of them may not be there
 * @param path the same as the server prints it, such as {@code spec.ports[0].name}
 * @param message what the server says is wrong, without the path
 * @param reason {@code FieldValueInvalid}, {@code FieldValueForbidden}, {@code FieldValueRequired}
 *     or {@code FieldValueDuplicate}
 * @param rule the expression
 * @param isError whether the rule could not be evaluated, which the server refuses as well
 */
public record Violation(
    List<Object> steps, String path, String message, String reason, String rule, boolean isError) {}
