package dev.klint.core.cel;

import dev.cel.common.ast.CelExpr;
import org.jspecify.annotations.Nullable;

/** Names with dots, such as {@code google.protobuf.Timestamp}. */
final class QualifiedNames {
  private QualifiedNames() {}

  /** The name that an expression is; null when it is more than that. */
  static @Nullable String of(CelExpr expression) {
    if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      return expression.ident().name();
    } else if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT
        || expression.select().testOnly()) {
      return null;
    }
    String prefix = of(expression.select().operand());
    return prefix == null ? null : prefix + "." + expression.select().field();
  }
}
