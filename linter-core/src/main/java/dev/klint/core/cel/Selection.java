package dev.klint.core.cel;

import org.jspecify.annotations.Nullable;

/** Fields, keys and indexes. */
final class Selection {
  private Selection() {}

  static Object has(Object operand, String field) {
    if (operand instanceof Failure) {
      return operand;
    } else if (operand instanceof Maybe maybe) {
      return maybe.value() == null ? false : has(maybe.value(), field);
    }
    if (!(operand instanceof MapValue map)) {
      return false;
    }
    Object value = map.field(field);
    if (value instanceof Failure) {
      return value;
    }
    return value instanceof Maybe maybe ? maybe.value() != null : value != null;
  }

  static Object field(Object operand, String field) {
    if (operand instanceof Failure) {
      return operand;
    } else if (operand instanceof Maybe) {
      return optional(operand, field, true);
    }
    Object value = operand instanceof MapValue map ? map.field(field) : null;
    return value == null ? noKey(field) : value;
  }

  static Object index(Object operand, Object index) {
    if (operand instanceof Maybe) {
      return optional(operand, index, false);
    }
    Object value = find(operand, index, false);
    if (value != null) {
      return value;
    }
    return operand instanceof ListValue
        ? new Failure("index out of bounds: " + shown(index))
        : noKey(index);
  }

  /** The value as an optional; on an optional, inside of it. */
  static Object optional(Object operand, Object key, boolean isField) {
    Object inside = operand instanceof Maybe maybe ? maybe.value() : operand;
    Object value = inside == null ? null : find(inside, key, isField);
    if (value == null) {
      return Maybe.NONE;
    }
    return value instanceof Failure || value instanceof Maybe ? value : new Maybe(value);
  }

  private static @Nullable Object find(Object operand, Object key, boolean isField) {
    if (operand instanceof MapValue map) {
      return isField && key instanceof String name ? map.field(name) : map.find(key);
    }
    if (!(operand instanceof ListValue list)) {
      return null;
    }
    if (!Numbers.isNumber(key)) {
      return new Failure("unsupported index type '" + TypeName.of(key).name() + "' in list");
    }
    double index = Numbers.toDouble(key);
    if (!Numbers.isLong(index)) {
      return new Failure("unsupported index value " + shown(key) + " in list");
    }
    return index >= 0 && index < list.size() ? list.get((int) index) : null;
  }

  private static Failure noKey(Object key) {
    return new Failure("no such key: " + shown(key));
  }

  private static String shown(Object value) {
    return value instanceof Double number ? Numbers.shortest(number) : value.toString();
  }
}
