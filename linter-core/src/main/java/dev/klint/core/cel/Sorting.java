package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.List;

/** {@code sort()} and {@code sortBy()}. */
final class Sorting {
  private Sorting() {}

  /** The items of a list in the order of their keys. */
  static Object sorted(ListValue list, ListValue keys, Budget budget) {
    int size = list.size();
    if (size == 0) {
      return list;
    }
    Object first = keys.get(0);
    if (Sameness.compare(first, first) == Failure.NO_OVERLOAD) {
      return new Failure("list elements must be comparable");
    }
    budget.spend((long) size * (Integer.SIZE - Integer.numberOfLeadingZeros(size)));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (!TypeName.of(keys.get(i)).equals(TypeName.of(first))) {
        return new Failure("list elements must have the same type");
      }
      order.add(i);
    }
    order.sort((one, other) -> compare(keys.get(one), keys.get(other)));
    List<Object> items = new ArrayList<>();
    for (int i : order) {
      items.add(list.get(i));
    }
    return new MadeList(items);
  }

  /** A total order also where NaN has none. */
  private static int compare(Object left, Object right) {
    if (left instanceof Double one && right instanceof Double other) {
      return one.compareTo(other);
    }
    return Sameness.compare(left, right) instanceof Long sign ? sign.intValue() : 0;
  }
}
