package dev.klint.core.cel;

import java.math.BigInteger;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Equality and order of values; numbers of different types compare by what they are worth. */
final class Sameness {
  private static final Failure NAN = new Failure("NaN values cannot be ordered");

  private Sameness() {}

  /** Whether two values are equal: a Boolean, or a {@link Failure}. */
  static Object of(Object left, Object right, Budget budget) {
    if (left == Null.NULL || right == Null.NULL) {
      return left == right;
    }
    return ofTyped(left, right, budget);
  }

  /** As {@link #of}, where neither side is known to be null. */
  static Object ofTyped(Object left, Object right, Budget budget) {
    budget.spend(1);
    if (left instanceof Failure) {
      return left;
    } else if (left instanceof ListValue list) {
      return list.same(right, budget);
    } else if (left instanceof MapValue map) {
      return map.same(right, budget);
    } else if (left instanceof Opaque opaque) {
      return right instanceof Opaque other && other.getClass() == opaque.getClass()
          ? (Object) opaque.same(other)
          : right instanceof Failure ? right : Failure.NO_OVERLOAD;
    } else if (left instanceof Maybe one && right instanceof Maybe other) {
      Object mine = one.value();
      Object others = other.value();
      return mine == null || others == null ? mine == others : of(mine, others, budget);
    } else if (left instanceof OffsetDateTime time && right instanceof OffsetDateTime other) {
      return time.isEqual(other);
    } else if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Long.valueOf(0).equals(numbers(left, right));
    } else if (left instanceof String text) {
      budget.spendText(text.length());
    }
    return left.equals(right);
  }

  /** Less than, equal to or more than: -1, 0, 1, or a {@link Failure}. */
  static Object compare(Object left, Object right) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return numbers(left, right);
    } else if (left instanceof String text && right instanceof String other) {
      return sign(Texts.compare(text, other));
    } else if (left instanceof Boolean truth && right instanceof Boolean other) {
      return sign(truth.compareTo(other));
    } else if (left instanceof Bytes bytes && right instanceof Bytes other) {
      return sign(bytes.compareTo(other));
    } else if (left instanceof Duration duration && right instanceof Duration other) {
      return sign(duration.compareTo(other));
    } else if (left instanceof OffsetDateTime time && right instanceof OffsetDateTime other) {
      return sign(time.toInstant().compareTo(other.toInstant()));
    }
    return Failure.NO_OVERLOAD;
  }

  private static Object numbers(Object left, Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      return sign(one.compareTo(other));
    } else if (left instanceof Double one && right instanceof Double other) {
      return one.isNaN() || other.isNaN() ? NAN : sign(one < other ? -1 : one > other ? 1 : 0);
    }
    if (left instanceof Double one) {
      return one.isNaN() ? NAN : sign(compareDouble(one, right));
    } else if (right instanceof Double other) {
      return other.isNaN() ? NAN : sign(-compareDouble(other, left));
    }
    return sign(exact(left).compareTo(exact(right)));
  }

  /** With an integer, which is rounded to a double first, as the server does it. */
  private static int compareDouble(double left, Object right) {
    double rounded = Numbers.toDouble(right);
    return left < rounded ? -1 : left > rounded ? 1 : 0;
  }

  private static BigInteger exact(Object number) {
    return number instanceof UInt uint ? uint.exact() : BigInteger.valueOf((Long) number);
  }

  private static Object sign(int order) {
    return (long) Integer.signum(order);
  }
}
