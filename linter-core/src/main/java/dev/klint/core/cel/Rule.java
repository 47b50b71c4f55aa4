package dev.klint.core.cel;

import dev.cel.common.ast.CelExpr;
import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.crd.ValidationRule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A rule at its place in a schema. */
final class Rule {
  private static final int LONGEST_MESSAGE = 5 * 1024;
  private static final String OLD_SELF = "oldSelf";

  private final ValidationRule rule;
  private final StructuralSchema schema;

  /** Read when first needed; two threads may both do so, with the same result. */
  private volatile @Nullable Read read;

  Rule(ValidationRule rule, StructuralSchema schema) {
    this.rule = rule;
    this.schema = schema;
  }

  /** The expression as read; null when it is none. */
  private record Read(@Nullable CelExpr expression, boolean comparesWithOld) {}

  String text() {
    return rule.rule().strip();
  }

  /** What the server finds wrong with a value; null for nothing. */
  @Nullable Violation check(Object self, Place place, Budget budget) {
    Read parsed = read();
    CelExpr expression = parsed.expression();
    if (expression == null) {
      throw new UnsureException("no expression of CEL");
    } else if (parsed.comparesWithOld() && !rule.optionalOldSelf()) {
      return null;
    }
    Scope scope = new Scope("self", self, null);
    if (rule.optionalOldSelf()) {
      scope = new Scope(OLD_SELF, Maybe.NONE, scope);
    }
    Object result = new Evaluator(budget).value(expression, scope);
    if (result.equals(true)) {
      return null;
    } else if (result instanceof Failure failure) {
      return error(failure, place);
    } else if (!result.equals(false)) {
      throw new UnsureException("no truth value");
    }
    Place named = FieldPaths.resolve(rule.fieldPath(), schema, place);
    String reason = rule.reason().isEmpty() ? "FieldValueInvalid" : rule.reason();
    String message = message(scope, budget);
    return new Violation(named.steps(), named.path().toString(), message, reason, text(), false);
  }

  private Read read() {
    Read known = read;
    if (known == null) {
      CelExpr expression = Expressions.parse(rule.rule());
      boolean old = expression != null && Expressions.names(expression, OLD_SELF);
      known = new Read(expression, old);
      read = known;
    }
    return known;
  }

  private Violation error(Failure failure, Place place) {
    String name = rule.message().isEmpty() ? text() : rule.message().strip();
    String message =
        failure.isNoOverload()
            ? "'"
                + failure.message()
                + "': call arguments did not match a supported operator, function or macro"
                + " signature for rule: "
                + name
            : failure.message() + " evaluating rule: " + name;
    return new Violation(
        place.steps(), place.path().toString(), message, "FieldValueInvalid", text(), true);
  }

  private String message(Scope scope, Budget budget) {
    String made = rule.messageExpression().isEmpty() ? null : madeMessage(scope, budget);
    if (made != null) {
      return made;
    }
    return rule.message().isEmpty() ? "failed rule: " + text() : rule.message().strip();
  }

  /** What {@code messageExpression} makes; null when that is no good message. */
  private @Nullable String madeMessage(Scope scope, Budget budget) {
    CelExpr expression = Expressions.parse(rule.messageExpression());
    Object made = null;
    try {
      made = expression == null ? null : new Evaluator(budget).value(expression, scope);
    } catch (UnsureException unknown) {
      return null;
    }
    String message = made instanceof String text ? text.strip() : "";
    boolean good =
        !message.isEmpty()
            && message.indexOf('\n') < 0
            && message.getBytes(StandardCharsets.UTF_8).length <= LONGEST_MESSAGE;
    return good ? message : null;
  }
}
