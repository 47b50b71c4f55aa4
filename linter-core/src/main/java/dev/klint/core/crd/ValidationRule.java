package dev.klint.core.crd;

/**
 * A rule of {@code x-kubernetes-validations}.
 *
 * @param rule a CEL expression that must be true
 * @param message what the server says when it is not; empty for none
 * @param messageExpression a CEL expression that makes the message; empty for none
 * @param reason {@code FieldValueInvalid} and the like; empty for the default
 * @param fieldPath where the server says it is wrong, from the schema's own place on, such as
 *     {@code .spec.replicas}; empty for that place
 * @param optionalOldSelf whether a rule that looks at {@code oldSelf} runs without one
 */
public record ValidationRule(
    String rule,
    String message,
    String messageExpression,
    String reason,
    String fieldPath,
    boolean optionalOldSelf) {}
