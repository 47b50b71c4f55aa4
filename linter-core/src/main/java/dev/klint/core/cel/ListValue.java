package dev.klint.core.cel;

import org.jspecify.annotations.Nullable;

/** A list. */
interface ListValue {
  int size();

  /** An item, which may be a {@link Failure}. */
  Object get(int index);

  /** This list and another, joined as its type does it. */
  Object plus(ListValue other, Budget budget);

  /** Whether the two are equal: a Boolean, or a {@link Failure}. */
  Object same(Object other, Budget budget);

  /** The items without their types; as they were written, for those of an object. */
  @Nullable Object raw();
}
