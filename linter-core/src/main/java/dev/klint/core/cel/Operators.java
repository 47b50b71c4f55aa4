package dev.klint.core.cel;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Arithmetic, order and membership. */
final class Operators {
  private static final Failure INT_OVERFLOW = new Failure("integer overflow");
  private static final Failure UINT_OVERFLOW = new Failure("unsigned integer overflow");
  private static final Failure TIMESTAMP_OVERFLOW = new Failure("timestamp overflow");

  /** The first moment that a timestamp can be, and its zero. */
  static final OffsetDateTime YEAR_ONE = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Operators() {}

  static Object add(Object left, Object right, Budget budget) {
    if (left instanceof String text && right instanceof String other) {
      budget.spendText((long) text.length() + other.length());
      return text + other;
    } else if (left instanceof ListValue list && right instanceof ListValue other) {
      return list.plus(other, budget);
    } else if (left instanceof Bytes bytes && right instanceof Bytes other) {
      budget.spendText((long) bytes.size() + other.size());
      return bytes.plus(other);
    } else if (left instanceof OffsetDateTime time && right instanceof Duration duration) {
      return shifted(time, duration);
    } else if (left instanceof Duration duration && right instanceof OffsetDateTime time) {
      return shifted(time, duration);
    } else if (left instanceof Duration duration && right instanceof Duration other) {
      return nanos(exact(duration).add(exact(other)));
    }
    return arithmetic('+', left, right);
  }

  static Object subtract(Object left, Object right) {
    if (left instanceof OffsetDateTime time && right instanceof OffsetDateTime other) {
      return nanos(exact(Duration.between(other, time)));
    } else if (left instanceof OffsetDateTime time && right instanceof Duration duration) {
      return shifted(time, duration.negated());
    } else if (left instanceof Duration duration && right instanceof Duration other) {
      return nanos(exact(duration).subtract(exact(other)));
    }
    return arithmetic('-', left, right);
  }

  static Object arithmetic(char operator, Object left, Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      return longs(operator, one, other);
    } else if (left instanceof Double one && right instanceof Double other) {
      return doubles(operator, one, other);
    } else if (left instanceof UInt one && right instanceof UInt other) {
      return uints(operator, one.exact(), other.exact());
    }
    return Failure.NO_OVERLOAD;
  }

  private static Object longs(char operator, long left, long right) {
    if (right == 0 && (operator == '/' || operator == '%')) {
      return byZero(operator);
    } else if (left == Long.MIN_VALUE && right == -1 && (operator == '/' || operator == '%')) {
      return INT_OVERFLOW;
    }
    try {
      return switch (operator) {
        case '+' -> Math.addExact(left, right);
        case '-' -> Math.subtractExact(left, right);
        case '*' -> Math.multiplyExact(left, right);
        case '/' -> left / right;
        default -> left % right;
      };
    } catch (ArithmeticException overflow) {
      return INT_OVERFLOW;
    }
  }

  private static Failure byZero(char operator) {
    return new Failure(operator == '/' ? "division by zero" : "modulus by zero");
  }

  private static Object doubles(char operator, double left, double right) {
    return switch (operator) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      case '/' -> left / right;
      default -> Failure.NO_OVERLOAD;
    };
  }

  private static Object uints(char operator, BigInteger left, BigInteger right) {
    if (right.signum() == 0 && (operator == '/' || operator == '%')) {
      return byZero(operator);
    }
    BigInteger result =
        switch (operator) {
          case '+' -> left.add(right);
          case '-' -> left.subtract(right);
          case '*' -> left.multiply(right);
          case '/' -> left.divide(right);
          default -> left.remainder(right);
        };
    return result.signum() < 0 || result.bitLength() > Long.SIZE
        ? UINT_OVERFLOW
        : new UInt(result.longValue());
  }

  static Object negate(Object value) {
    if (value instanceof Long number) {
      return number == Long.MIN_VALUE ? INT_OVERFLOW : (Object) (-number);
    }
    return value instanceof Double number ? (Object) (-number) : Failure.NO_OVERLOAD;
  }

  private static BigInteger exact(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000))
        .add(BigInteger.valueOf(duration.getNano()));
  }

  private static Object nanos(BigInteger nanos) {
    return nanos.bitLength() < Long.SIZE ? Duration.ofNanos(nanos.longValue()) : INT_OVERFLOW;
  }

  private static Object shifted(OffsetDateTime time, Duration by) {
    try {
      return inRange(time.plus(by));
    } catch (DateTimeException | ArithmeticException beyond) {
      return TIMESTAMP_OVERFLOW;
    }
  }

  /** The time, if it is in the years 1 to 9999 of UTC. */
  static Object inRange(OffsetDateTime time) {
    long seconds = time.toEpochSecond();
    return seconds < -62_135_596_800L || seconds > 253_402_300_799L ? TIMESTAMP_OVERFLOW : time;
  }

  /** {@code <}, {@code <=}, {@code >} or {@code >=}: by the least and the most of the order. */
  static Object ordered(Object left, Object right, long least, long most) {
    Object order = Sameness.compare(left, right);
    return order instanceof Long sign ? (Object) (sign >= least && sign <= most) : order;
  }

  static Object in(Object value, Object container, Budget budget) {
    if (container instanceof MapValue map) {
      Object found = map.find(value);
      return found == Failure.NO_OVERLOAD ? found : (Object) (found != null);
    }
    if (!(container instanceof ListValue list)) {
      return Failure.NO_OVERLOAD;
    }
    return contains(list, value, budget);
  }

  /** Whether an item is equal to the value; an item that cannot be compared is an error if not. */
  static Object contains(ListValue list, Object value, Budget budget) {
    Object failure = null;
    for (int i = 0; i < list.size(); i++) {
      Object same = Sameness.ofTyped(list.get(i), value, budget);
      if (Boolean.TRUE.equals(same)) {
        return true;
      } else if (same instanceof Failure && failure == null && list instanceof SchemaList) {
        failure = Failure.NO_OVERLOAD;
      }
    }
    return failure == null ? false : failure;
  }
}
