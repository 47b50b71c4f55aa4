package dev.klint.core.cel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Values of any type as text, for the clause {@code %s}: strings inside of others are quoted. */
final class FormatText {
  private static final int PRECISION = 6;

  private FormatText() {}

  /** The text, or a {@link Failure}. */
  static Object of(Object value, Budget budget) {
    if (value instanceof ListValue || value instanceof MapValue) {
      return inside(value, budget);
    } else if (value == Null.NULL) {
      return "null";
    } else if (value instanceof TypeName type) {
      return type.name();
    }
    Object text = value instanceof Opaque ? null : Conversions.string(value);
    return text == null
        ? new Failure(
            "error during formatting: string clause can only be used on strings, bools, bytes,"
                + " ints, doubles, maps, lists, types, durations, and timestamps, was given "
                + TypeName.of(value).name())
        : text;
  }

  private static Object inside(Object value, Budget budget) {
    budget.spend(1);
    if (value instanceof Failure) {
      return value;
    } else if (value instanceof ListValue list) {
      return list(list, budget);
    } else if (value instanceof MapValue map) {
      return map(map, budget);
    } else if (value instanceof String text) {
      return Texts.quoted(text);
    } else if (value instanceof Double number) {
      return number(number);
    } else if (value instanceof Opaque || value instanceof Maybe) {
      return new Failure(
          "error during formatting: no formatting function for " + TypeName.of(value).name());
    }
    Object text = of(value, budget);
    if (value instanceof OffsetDateTime) {
      return "timestamp(\"" + text + "\")";
    } else if (value instanceof Duration) {
      return "duration(\"" + text + "\")";
    }
    return value instanceof Bytes && text instanceof String plain
        ? "b" + Texts.quoted(plain)
        : text;
  }

  private static String number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Texts.quoted(Numbers.shortest(number));
    }
    return new BigDecimal(number).setScale(PRECISION, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static Object list(ListValue list, Budget budget) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object text = inside(list.get(i), budget);
      if (text instanceof Failure) {
        return text;
      }
      texts.add(text.toString());
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private static Object map(MapValue map, Budget budget) {
    List<String> texts = new ArrayList<>();
    for (Object key : map.keys()) {
      Object value = map.find(key);
      Object text = value == null ? Failure.NO_OVERLOAD : inside(value, budget);
      if (text instanceof Failure) {
        return text;
      }
      texts.add(inside(key, budget) + ":" + text);
    }
    texts.sort(Texts::compare);
    return "{" + String.join(", ", texts) + "}";
  }
}
