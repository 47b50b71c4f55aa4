package dev.klint.core.cel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map, or an object with fields. */
interface MapValue {
  int size();

  /** The value of a key, which may be a {@link Failure}; null when there is none. */
  @Nullable Object find(Object key);

  /** The value of a field that an expression selects by name. */
  @Nullable Object field(String name);

  List<Object> keys();

  /** Whether the two are equal: a Boolean, or a {@link Failure}. */
  Object same(Object other, Budget budget);

  /** The entries without their types; as they were written, for those of an object. */
  @Nullable Object raw();
}
