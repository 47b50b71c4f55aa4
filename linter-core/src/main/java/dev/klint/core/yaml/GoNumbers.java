package dev.klint.core.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers as Go reads and prints them. */
final class GoNumbers {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  /** Of an integer of 64 bits, in base 2; to read millions would take hours. */
  private static final int MOST_DIGITS = 64;

  private GoNumbers() {}

  /**
   * Reads an integer with its base in front ({@code 0x}, {@code 0o}, {@code 0b}, {@code 0}), as
   * {@code strconv.ParseInt} and then {@code ParseUint} do.
   *
   * @return the decimal text, or null when it is no integer of 64 bits
   */
  static @Nullable String integer(String text) {
    if (text.startsWith("0b-") || text.startsWith("0b+")) {
      return integer(text, text.charAt(2) == '-', true, 3, 2); // go-yaml reads binary by itself
    }
    int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int base = 10;
    int digits = at;
    if (at + 1 < text.length() && text.charAt(at) == '0') {
      char mark = Character.toLowerCase(text.charAt(at + 1));
      base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 8;
      digits = at + (mark == 'x' || mark == 'o' || mark == 'b' ? 2 : 1);
    }
    return integer(text, at == 1 && text.charAt(0) == '-', at == 1, digits, base);
  }

  /** Reads digits of a base from {@code start} on. */
  static @Nullable String integer(
      String text, boolean negative, boolean signed, int start, int base) {
    if (start >= text.length()) {
      return null;
    }
    int first = start;
    while (first + 1 < text.length() && text.charAt(first) == '0') {
      first++;
    }
    if (text.length() - first > MOST_DIGITS) {
      return null;
    }
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || Character.digit(c, base) < 0) {
        return null;
      }
    }
    if (base == 10 && text.length() - first < 18) {
      long value = Long.parseLong(text, first, text.length(), 10);
      return Long.toString(negative ? -value : value);
    }
    BigInteger value = new BigInteger(text.substring(first), base);
    if (negative) {
      value = value.negate();
    }
    boolean unsigned = value.bitLength() > 63;
    boolean fits =
        value.compareTo(LEAST) >= 0
            && value.compareTo(GREATEST) <= 0
            && !(unsigned && signed && value.signum() > 0);
    return fits ? value.toString() : null;
  }

  /**
   * Whether the text is a float in decimal form: {@code
   * [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}.
   */
  static boolean isFloat(String text) {
    int at = 0;
    int length = text.length();
    if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int whole = skipDigits(text, at);
    int end = whole;
    if (end < length && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
      if (whole == at && end == whole + 1) {
        return false;
      }
    } else if (whole == at) {
      return false;
    }
    if (end < length && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < length && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
        exponent++;
      }
      end = skipDigits(text, exponent);
      if (end == exponent) {
        return false;
      }
    }
    return end == length;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && Cursor.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * As {@code encoding/json} prints it: no exponent from 1e-6 to 1e21; null for what JSON cannot
   * say.
   */
  static @Nullable String json(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return null;
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    while (digits < 17 && exact.round(new MathContext(digits)).doubleValue() != value) {
      digits++;
    }
    return print(exact.round(new MathContext(digits)), 1, -6, 21);
  }

  /**
   * As a key: {@code strconv.FormatFloat(value, 'g', -1, 32)}, infinities and NaN as YAML writes
   * them.
   */
  static String key(double value) {
    float single = (float) value;
    if (Float.isNaN(single)) {
      return ".nan";
    } else if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    } else if (single == 0) {
      return 1 / single < 0 ? "-0" : "0";
    }
    BigDecimal exact = new BigDecimal(single);
    int digits = 1;
    while (digits < 9 && exact.round(new MathContext(digits)).floatValue() != single) {
      digits++;
    }
    return print(exact.round(new MathContext(digits)), 2, -4, 6);
  }

  /** With an exponent when it is below {@code least} or reaches {@code most}. */
  private static String print(BigDecimal rounded, int exponentDigits, int least, int most) {
    BigDecimal exact = rounded.stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= least && exponent < most) {
      return exact.toPlainString();
    }
    String digits = exact.unscaledValue().abs().toString();
    StringBuilder out = new StringBuilder(exact.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    String size = Integer.toString(Math.abs(exponent));
    out.append('e').append(exponent < 0 ? '-' : '+');
    return out.append("0".repeat(Math.max(0, exponentDigits - size.length())))
        .append(size)
        .toString();
  }
}
