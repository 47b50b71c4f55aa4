package dev.klint.core.cel;

import java.util.List;

/**
 * A call of a function whose arguments are known.
 *
 * @param function its full name, such as {@code sets.contains}
 * @param isMember whether the first argument stood before the dot
 * @param arguments none of them is a {@link Failure}
 */
record Call(String function, boolean isMember, List<Object> arguments, Budget budget) {
  Object argument(int index) {
    return arguments.get(index);
  }

  String text(int index) {
    return (String) arguments.get(index);
  }

  long number(int index) {
    return (Long) arguments.get(index);
  }

  ListValue list(int index) {
    return (ListValue) arguments.get(index);
  }

  int count() {
    return arguments.size();
  }

  /** Whether it is a global function with arguments of these types. */
  boolean takes(Class<?>... types) {
    return !isMember && fits(types);
  }

  /** Whether it is a member function with a target and arguments of these types. */
  boolean isOn(Class<?>... types) {
    return isMember && fits(types);
  }

  private boolean fits(Class<?>... types) {
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
