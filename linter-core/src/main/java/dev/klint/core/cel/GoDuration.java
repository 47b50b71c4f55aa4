package dev.klint.core.cel;

import dev.klint.core.kube.DurationText;
import dev.klint.core.kube.GoDurations;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What a duration in Go's grammar amounts to. */
final class GoDuration {
  /** Nobody means a longer one, and exact arithmetic on many digits is slow. */
  private static final int LONGEST = 1000;

  private GoDuration() {}

  /** In nanoseconds; null when it is no duration, or longer than 64 bits of them. */
  static @Nullable Long parse(String text) {
    if (text.length() > LONGEST || !GoDurations.isDuration(text)) {
      return null;
    }
    boolean negative = text.startsWith("-");
    int at = negative || text.startsWith("+") ? 1 : 0;
    BigInteger sum = BigInteger.ZERO;
    while (at < text.length() && !text.substring(at).equals("0")) {
      int unit = at;
      while (isNumeric(text.charAt(unit))) {
        unit++;
      }
      int end = unit;
      while (end < text.length() && !isNumeric(text.charAt(end))) {
        end++;
      }
      BigDecimal amount = new BigDecimal(amount(text.substring(at, unit)));
      sum =
          sum.add(
              amount
                  .multiply(BigDecimal.valueOf(DurationText.nanoseconds(text.substring(unit, end))))
                  .toBigInteger());
      at = end;
    }
    BigInteger nanos = negative ? sum.negate() : sum;
    return nanos.bitLength() < Long.SIZE ? (Long) nanos.longValue() : null;
  }

  private static String amount(String digits) {
    return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
