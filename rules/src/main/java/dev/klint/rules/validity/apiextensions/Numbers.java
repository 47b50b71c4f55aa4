package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.ScalarNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bounds of numbers; answers for {@code numberValidator}, its rounding included. */
final class Numbers {
  /** The first number that is too large for a long. */
  private static final double BEYOND_LONG = 0x1p63;

  private Numbers() {}

  static boolean isLong(ScalarNode scalar) {
    try {
      Long.parseLong(scalar.value());
      return true;
    } catch (NumberFormatException beyondLong) {
      return false;
    }
  }

  /**
   * Tells what bounds the value breaks.
   *
   * @return whether value and bounds are numbers of the schema's own type
   */
  static boolean bounds(Field schema, Field value, Faults faults) {
    ScalarNode scalar = (ScalarNode) Objects.requireNonNull(value.node());
    boolean whole = scalar.type() == ScalarNode.Type.INTEGER && isLong(scalar);
    double number = Double.parseDouble(scalar.value());
    String format = format(schema);
    boolean typed = isOf(number, format);
    String name = Keywords.shown(value) + " " + scalar.value();
    boolean told = false;
    for (String keyword : new String[] {"multipleOf", "minimum", "maximum"}) {
      Double bound = bound(schema.get(keyword));
      if (bound == null) {
        continue;
      }
      boolean own = isOf(bound, format);
      typed &= own;
      double meant = whole && own ? (double) (long) (double) bound : bound;
      if (!told && breaks(schema, keyword, number, meant, whole)) {
        faults.invalid(value, name + " breaks " + keyword + " of its schema");
        told = true;
      }
    }
    return typed;
  }

  private static boolean breaks(
      Field schema, String keyword, double number, double bound, boolean whole) {
    return switch (keyword) {
      case "multipleOf" -> bound <= 0 || !isMultiple(number, bound, whole);
      case "minimum" -> schema.get("exclusiveMinimum").isTrue() ? number <= bound : number < bound;
      default -> schema.get("exclusiveMaximum").isTrue() ? number >= bound : number > bound;
    };
  }

  private static boolean isMultiple(double number, double factor, boolean whole) {
    if (whole && factor == Math.rint(factor)) {
      return number % factor == 0;
    }
    double times = factor < 1 ? 1 / factor * number : number / factor;
    return Math.abs(times - Math.rint(times)) < 1e-9 * Math.max(1, Math.abs(times));
  }

  private static @Nullable Double bound(Field field) {
    return field.node() instanceof ScalarNode scalar
            && (scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.FLOAT)
        ? Double.valueOf(scalar.value())
        : null;
  }

  /** The sort of number that is checked: {@code int32}, {@code int64}, {@code float} or none. */
  private static String format(Field schema) {
    String format = schema.get("format").stringOr("");
    return switch (Keywords.type(schema)) {
      case "integer" -> format.equals("int32") ? format : "int64";
      case "number" -> format.equals("float") ? format : "";
      default -> "";
    };
  }

  private static boolean isOf(double number, String format) {
    return switch (format) {
      case "int32" -> number == (double) (int) number;
      case "int64" -> number == Math.rint(number) && number >= -BEYOND_LONG && number < BEYOND_LONG;
      case "float" -> Math.abs(number) <= Float.MAX_VALUE;
      default -> true;
    };
  }
}
