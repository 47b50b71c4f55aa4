package dev.klint.core.cel;

import org.jspecify.annotations.Nullable;

/**
 * A value of type {@code optional}.
 *
 * @param value null for {@code optional.none()}
 */
record Maybe(@Nullable Object value) {
  static final Maybe NONE = new Maybe(null);
}
