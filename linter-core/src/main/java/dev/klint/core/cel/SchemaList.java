package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of an object. Its schema says what its items are, and what equality and {@code +} mean:
 * lists of type {@code set} and {@code map} have no order, and each item or key at most once.
 */
final class SchemaList implements ListValue {
  private final List<?> items;
  private final StructuralSchema list;
  private final StructuralSchema item;

  SchemaList(List<?> items, StructuralSchema list, StructuralSchema item) {
    this.items = items;
    this.list = list;
    this.item = item;
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Object get(int index) {
    return SchemaValues.of(items.get(index), item);
  }

  @Override
  public Object plus(ListValue other, Budget budget) {
    budget.spend(size() + (long) other.size());
    List<@Nullable Object> all = new ArrayList<>(items);
    Map<@Nullable Object, Integer> places = new HashMap<>();
    if (isUnordered()) {
      for (int i = 0; i < all.size(); i++) {
        places.put(identity(all.get(i)), i);
      }
    }
    for (int i = 0; i < other.size(); i++) {
      Object next = SchemaValues.raw(other.get(i));
      Integer place = isUnordered() ? places.putIfAbsent(identity(next), all.size()) : null;
      if (place == null || place >= size()) {
        all.add(next);
      } else if (isMap()) {
        all.set(place, next);
      }
    }
    return new SchemaList(all, list, item);
  }

  @Override
  public Object same(Object other, Budget budget) {
    if (!(other instanceof ListValue that)) {
      return Failure.NO_OVERLOAD;
    } else if (that.size() != size()) {
      return false;
    }
    budget.spend(size());
    return isMap() ? sameKeys(that, budget) : isSet() ? sameSet(that) : sameOrder(that, budget);
  }

  private Object sameOrder(ListValue that, Budget budget) {
    for (int i = 0; i < size(); i++) {
      Object same = Sameness.ofTyped(get(i), that.get(i), budget);
      if (!Boolean.TRUE.equals(same)) {
        return same;
      }
    }
    return true;
  }

  private boolean sameSet(ListValue that) {
    Set<@Nullable Object> all = new HashSet<>();
    for (Object one : items) {
      all.add(identity(one));
    }
    for (int i = 0; i < that.size(); i++) {
      if (!all.contains(identity(SchemaValues.raw(that.get(i))))) {
        return false;
      }
    }
    return true;
  }

  private Object sameKeys(ListValue that, Budget budget) {
    Map<@Nullable Object, @Nullable Object> all = new HashMap<>();
    for (Object one : items) {
      all.put(identity(one), one);
    }
    for (int i = 0; i < that.size(); i++) {
      Object other = that.get(i);
      Object identity = identity(SchemaValues.raw(other));
      if (!all.containsKey(identity)) {
        return false;
      }
      Object same = Sameness.ofTyped(SchemaValues.of(all.get(identity), item), other, budget);
      if (!Boolean.TRUE.equals(same)) {
        return same;
      }
    }
    return true;
  }

  /** What tells an item from the others. */
  private @Nullable Object identity(@Nullable Object raw) {
    if (!isMap()) {
      return number(raw);
    }
    if (!(raw instanceof Map<?, ?> fields)) {
      return new Object();
    }
    List<@Nullable Object> keys = new ArrayList<>();
    for (String key : list.listMapKeys()) {
      String escaped = PropertyNames.escape(key);
      keys.add(number(fields.get(escaped == null ? key : escaped)));
    }
    return keys;
  }

  private static @Nullable Object number(@Nullable Object raw) {
    return raw instanceof BigDecimal || raw instanceof BigInteger
        ? (Object) ((Number) raw).doubleValue()
        : raw;
  }

  private boolean isUnordered() {
    return isSet() || isMap();
  }

  private boolean isSet() {
    return list.listType().equals("set");
  }

  private boolean isMap() {
    return list.listType().equals("map");
  }

  /** The sum of no items. */
  Object zero() {
    if (item.format().equals("duration")) {
      return Duration.ZERO;
    }
    return item.type().equals("number") ? (Object) 0.0 : 0L;
  }

  @Override
  public Object raw() {
    return items;
  }
}
