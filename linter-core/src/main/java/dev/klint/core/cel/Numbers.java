package dev.klint.core.cel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** What is common to numbers. */
final class Numbers {
  private static final int MOST_DIGITS = 17;

  /** From this power of ten on, Go prints an exponent. */
  private static final int PLAIN_BELOW = 6;

  private Numbers() {}

  static boolean isNumber(Object value) {
    return value instanceof Long || value instanceof Double || value instanceof UInt;
  }

  static double toDouble(Object number) {
    return number instanceof UInt uint ? uint.toDouble() : ((Number) number).doubleValue();
  }

  /** Whether a long holds the number exactly. */
  static boolean isLong(double number) {
    return number == Math.rint(number) && Math.abs(number) < 0x1p63;
  }

  /** As Go prints with {@code %g}: the fewest digits that tell the number from its neighbours. */
  static String shortest(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
    } else if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal digits = fewest(number);
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < PLAIN_BELOW) {
      return digits.toPlainString();
    }
    return scientific(digits, exponent);
  }

  /** All digits, without an exponent, as Go prints with {@code %f} and no precision. */
  static String plain(double number) {
    return number == 0 ? "0" : fewest(number).toPlainString();
  }

  private static String scientific(BigDecimal digits, int exponent) {
    String all = digits.unscaledValue().abs().toString();
    String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
    String sign = digits.signum() < 0 ? "-" : "";
    return sign + mantissa + (exponent < 0 ? "e-" : "e+") + twoDigits(Math.abs(exponent));
  }

  static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static BigDecimal fewest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded =
          new BigDecimal(String.format(Locale.ROOT, "%." + (digits - 1) + "e", exact));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
