package dev.klint.core.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that an expression made. */
final class MadeMap implements MapValue {
  private final Map<Object, Object> entries;

  MadeMap(Map<?, ?> entries) {
    this.entries = new LinkedHashMap<>(entries);
  }

  /** With one more entry; null when the key is there. */
  @Nullable MadeMap with(Object key, Object value) {
    if (find(key) != null) {
      return null;
    }
    MadeMap more = new MadeMap(entries);
    more.entries.put(key, value);
    return more;
  }

  @Override
  public int size() {
    return entries.size();
  }

  /** Numbers of different types that are equal are the same key. */
  @Override
  public @Nullable Object find(Object key) {
    Object found = entries.get(key);
    if (found == null && key instanceof Double number) {
      found = Numbers.isLong(number) ? entries.get(number.longValue()) : null;
      return found != null || !(number >= 0) ? found : uint(number);
    } else if (found == null && key instanceof Long number && number >= 0) {
      return entries.get(new UInt(number));
    } else if (found == null && key instanceof UInt number && number.bits() >= 0) {
      return entries.get(number.bits());
    }
    return found;
  }

  private @Nullable Object uint(double number) {
    return Numbers.isLong(number) ? entries.get(new UInt((long) number)) : null;
  }

  @Override
  public @Nullable Object field(String name) {
    return find(name);
  }

  @Override
  public List<Object> keys() {
    return new ArrayList<>(entries.keySet());
  }

  @Override
  public Object same(Object other, Budget budget) {
    if (!(other instanceof MapValue map) || map.size() != size()) {
      return false;
    }
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      Object value = map.find(entry.getKey());
      if (value == null || Boolean.FALSE.equals(Sameness.of(entry.getValue(), value, budget))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object raw() {
    return entries;
  }
}
