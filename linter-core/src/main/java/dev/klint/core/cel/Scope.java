package dev.klint.core.cel;

import org.jspecify.annotations.Nullable;

/**
 * A name that stands for a value, inside those around it.
 *
 * @param outer null for the outermost
 */
record Scope(String name, Object value, @Nullable Scope outer) {
  /** The value of a name; null when it has none. */
  static @Nullable Object find(@Nullable Scope innermost, String name) {
    for (Scope scope = innermost; scope != null; scope = scope.outer) {
      if (scope.name.equals(name)) {
        return scope.value;
      }
    }
    return null;
  }
}
