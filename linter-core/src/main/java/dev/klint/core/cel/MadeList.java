package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.List;

/** A list that an expression made. */
final class MadeList implements ListValue {
  /** Shared by lists that grew from each other: each sees its own beginning of it. */
  private final List<Object> items;

  private final int size;

  private MadeList(List<Object> items, int size) {
    this.items = items;
    this.size = size;
  }

  MadeList(List<?> items) {
    this(new ArrayList<>(items), items.size());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object get(int index) {
    return items.get(index);
  }

  /** Growing at the end is cheap: comprehensions do it item by item. */
  @Override
  public Object plus(ListValue other, Budget budget) {
    budget.spend(other.size());
    List<Object> longer = items;
    if (items.size() != size) {
      budget.spend(size);
      longer = new ArrayList<>(items.subList(0, size));
    }
    int more = other.size();
    for (int i = 0; i < more; i++) {
      longer.add(other.get(i));
    }
    return new MadeList(longer, longer.size());
  }

  @Override
  public Object same(Object other, Budget budget) {
    if (!(other instanceof ListValue list) || list.size() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (Boolean.FALSE.equals(Sameness.of(get(i), list.get(i), budget))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object raw() {
    return items.subList(0, size);
  }
}
