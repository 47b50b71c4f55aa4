package dev.klint.core.cel;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Optional values; {@code or} and {@code orValue}, which are lazy, the evaluator knows itself. */
final class OptionalFunctions implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "optional.of",
        "optional.ofNonZeroValue",
        "optional.none",
        "optional.unwrap",
        "value",
        "hasValue",
        "unwrapOpt",
        "first",
        "last");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.count() == 0) {
      return call.function().equals("optional.none") ? Maybe.NONE : null;
    } else if (call.count() != 1) {
      return null;
    }
    Object argument = call.argument(0);
    return switch (call.function()) {
      case "optional.of" -> new Maybe(argument);
      case "optional.ofNonZeroValue" -> isZero(argument) ? Maybe.NONE : new Maybe(argument);
      case "hasValue" -> argument instanceof Maybe maybe ? maybe.value() != null : null;
      case "value" -> argument instanceof Maybe maybe ? value(maybe) : null;
      case "first" -> argument instanceof ListValue list ? item(list, 0) : null;
      case "last" -> argument instanceof ListValue list ? item(list, list.size() - 1) : null;
      default -> argument instanceof ListValue list ? unwrapped(list, call.budget()) : null;
    };
  }

  private static Object value(Maybe maybe) {
    return maybe.value() == null ? new Failure("optional.none() dereference") : maybe.value();
  }

  private static Object item(ListValue list, int index) {
    return list.size() == 0 ? Maybe.NONE : new Maybe(list.get(index));
  }

  /** Lists and maps of an object are never seen as empty here. */
  private static boolean isZero(Object value) {
    if (value instanceof ListValue list) {
      return list instanceof MadeList && list.size() == 0;
    } else if (value instanceof MapValue map) {
      return map instanceof MadeMap && map.size() == 0;
    } else if (value instanceof Maybe maybe) {
      return maybe.value() == null || isZero(maybe.value());
    } else if (value instanceof OffsetDateTime time) {
      return time.isEqual(Operators.YEAR_ONE);
    }
    return value == Null.NULL
        || value.equals("")
        || value.equals(false)
        || (Numbers.isNumber(value) && Numbers.toDouble(value) == 0)
        || value.equals(Duration.ZERO)
        || (value instanceof Bytes bytes && bytes.size() == 0);
  }

  private static Object unwrapped(ListValue list, Budget budget) {
    budget.spend(list.size());
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof Maybe maybe)) {
        return new Failure("value is not optional");
      } else if (maybe.value() != null) {
        items.add(maybe.value());
      }
    }
    return new MadeList(items);
  }
}
