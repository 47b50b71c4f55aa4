package dev.klint.core.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expression after it was compiled.
 *
 * @param problem why the server would refuse it; null for nothing
 * @param type of its result; {@code dyn} where that is not known
 */
record Checked(@Nullable CelProblem problem, CelType type) {
  /** Nothing can be said. */
  static final Checked UNKNOWN = new Checked(null, SimpleType.DYN);

  static Checked refused(String message, int offset) {
    return new Checked(new CelProblem(message, offset), SimpleType.DYN);
  }
}
