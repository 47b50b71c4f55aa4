package dev.klint.core.cel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of lists: those of Kubernetes, and the extensions of lists (version 3) and sets. */
final class ListFunctions implements Library {
  /** A made item costs this much more than a looked at one. */
  private static final int MADE = 5;

  @Override
  public Set<String> names() {
    return Set.of(
        "isSorted",
        "sum",
        "min",
        "max",
        "indexOf",
        "lastIndexOf",
        "slice",
        "flatten",
        "sort",
        "@sortByAssociatedKeys",
        "lists.range",
        "reverse",
        "distinct",
        "sets.contains",
        "sets.equivalent",
        "sets.intersects");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.isOn(ListValue.class)) {
      call.budget().spend(call.list(0).size());
      return ofList(call.function(), call.list(0), call.budget());
    } else if (call.takes(ListValue.class, ListValue.class)) {
      return ofSets(call.function(), call.list(0), call.list(1), call.budget());
    }
    return switch (call.function()) {
      case "lists.range" -> call.takes(Long.class) ? range(call.number(0), call.budget()) : null;
      case "slice" ->
          call.isOn(ListValue.class, Long.class, Long.class)
              ? slice(call.list(0), call.number(1), call.number(2), call.budget())
              : null;
      case "flatten" ->
          call.isOn(ListValue.class, Long.class)
              ? flat(call.list(0), call.number(1), call.budget())
              : null;
      case "@sortByAssociatedKeys" ->
          call.isOn(ListValue.class, ListValue.class)
              ? Sorting.sorted(call.list(0), call.list(1), call.budget())
              : null;
      case "indexOf" -> call.isOn(ListValue.class, Object.class) ? indexOf(call, 0, 1) : null;
      case "lastIndexOf" ->
          call.isOn(ListValue.class, Object.class)
              ? indexOf(call, call.list(0).size() - 1, -1)
              : null;
      default -> null;
    };
  }

  private static @Nullable Object ofList(String function, ListValue list, Budget budget) {
    return switch (function) {
      case "isSorted" -> isSorted(list);
      case "sum" -> sum(list, budget);
      case "min" -> extreme(list, 1, "min");
      case "max" -> extreme(list, -1, "max");
      case "flatten" -> flat(list, 1, budget);
      case "sort" -> Sorting.sorted(list, list, budget);
      case "reverse" -> reversed(list, budget);
      case "distinct" -> distinct(list, budget);
      default -> null;
    };
  }

  private static @Nullable Object ofSets(
      String function, ListValue left, ListValue right, Budget budget) {
    return switch (function) {
      case "sets.contains" -> containsAll(left, right, budget);
      case "sets.equivalent" -> {
        Object there = containsAll(left, right, budget);
        yield there.equals(true) ? containsAll(right, left, budget) : there;
      }
      case "sets.intersects" -> {
        boolean found = false;
        for (int i = 0; i < left.size() && !found; i++) {
          found = Operators.contains(right, left.get(i), budget).equals(true);
        }
        yield found;
      }
      default -> null;
    };
  }

  private static Object containsAll(ListValue list, ListValue items, Budget budget) {
    for (int i = 0; i < items.size(); i++) {
      Object there = Operators.contains(list, items.get(i), budget);
      if (!there.equals(true)) {
        return there;
      }
    }
    return true;
  }

  private static Object isSorted(ListValue list) {
    for (int i = 1; i < list.size(); i++) {
      if (Long.valueOf(1).equals(Sameness.compare(list.get(i - 1), list.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Object sum(ListValue list, Budget budget) {
    if (list.size() == 0) {
      return list instanceof SchemaList typed ? typed.zero() : 0L;
    }
    Object first = list.get(0);
    Object sum =
        first instanceof Double
            ? (Object) 0.0
            : first instanceof UInt
                ? new UInt(0)
                : first instanceof Duration ? Duration.ZERO : (Object) 0L;
    for (int i = 0; i < list.size() && !(sum instanceof Failure); i++) {
      Object item = list.get(i);
      sum = item instanceof Failure ? item : Operators.add(sum, item, budget);
    }
    return sum;
  }

  private static Object extreme(ListValue list, long replaces, String name) {
    if (list.size() == 0) {
      return new Failure(name + " called on empty list");
    }
    Object best = list.get(0);
    for (int i = 1; i < list.size(); i++) {
      Object next = list.get(i);
      if (Long.valueOf(replaces).equals(Sameness.compare(best, next))) {
        best = next;
      }
    }
    return best;
  }

  private static Object indexOf(Call call, int from, int step) {
    ListValue list = call.list(0);
    for (int i = from; i >= 0 && i < list.size(); i += step) {
      Object same = Sameness.ofTyped(list.get(i), call.argument(1), call.budget());
      if (Boolean.TRUE.equals(same)) {
        return (long) i;
      }
    }
    return -1L;
  }

  private static Object range(long count, Budget budget) {
    budget.spend(Math.max(0, Math.min(count, Budget.OF_AN_OBJECT)) * MADE);
    List<Object> numbers = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      numbers.add(i);
    }
    return new MadeList(numbers);
  }

  private static Object slice(ListValue list, long from, long to, Budget budget) {
    String what = "cannot slice(" + from + ", " + to + "), ";
    if (from < 0 || to < 0) {
      return new Failure(what + "negative indexes not supported");
    } else if (from > to) {
      return new Failure(what + "start index must be less than or equal to end index");
    } else if (to > list.size()) {
      return new Failure(what + "list is length " + list.size());
    }
    budget.spend(to - from);
    List<Object> items = new ArrayList<>();
    for (long i = from; i < to; i++) {
      items.add(list.get((int) i));
    }
    return new MadeList(items);
  }

  private static Object flat(ListValue list, long depth, Budget budget) {
    if (depth < 0) {
      return new Failure("level must be non-negative");
    }
    List<Object> items = new ArrayList<>();
    flatten(list, depth, items, budget);
    return new MadeList(items);
  }

  private static void flatten(ListValue list, long depth, List<Object> into, Budget budget) {
    for (int i = 0; i < list.size(); i++) {
      budget.spend(1);
      Object item = list.get(i);
      if (item instanceof ListValue nested && depth > 0) {
        flatten(nested, depth - 1, into, budget);
      } else {
        into.add(item);
      }
    }
  }

  private static Object reversed(ListValue list, Budget budget) {
    budget.spend(list.size());
    List<Object> items = new ArrayList<>();
    for (int i = list.size() - 1; i >= 0; i--) {
      items.add(list.get(i));
    }
    return new MadeList(items);
  }

  private static Object distinct(ListValue list, Budget budget) {
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      boolean seen = false;
      for (int j = 0; j < kept.size() && !seen; j++) {
        seen = Boolean.TRUE.equals(Sameness.ofTyped(item, kept.get(j), budget));
      }
      if (!seen) {
        kept.add(item);
      }
    }
    return new MadeList(kept);
  }
}
