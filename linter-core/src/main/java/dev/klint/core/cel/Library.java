package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of functions. */
interface Library {
  /** The full names of its functions. */
  Set<String> names();

  /** What a call answers; null when the library has no overload for it. */
  @Nullable Object call(Call call);
}
