package dev.klint.core.kube;

import java.math.BigDecimal;

/** Durations as Go's {@code time.ParseDuration} reads them: {@code 1h30m}, {@code -1.5s}. */
public final class DurationText {
  private static final BigDecimal LIMIT = BigDecimal.valueOf(2).pow(63);

  private DurationText() {}

  public static boolean isDuration(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (text.length() - at == 1 && text.charAt(at) == '0') {
      return true;
    }
    if (at == text.length()) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    while (at < text.length()) {
      int number = at;
      at = number(text, at);
      int unit = at;
      while (at < text.length() && !isNumber(text.charAt(at))) {
        at++;
      }
      long nanoseconds = nanoseconds(text.substring(unit, at));
      if (!hasDigit(text, number, unit) || nanoseconds == 0) {
        return false;
      }
      sum = sum.add(new BigDecimal(decimal(text, number, unit)).multiply(unit(nanoseconds)));
    }
    return sum.compareTo(LIMIT) < 0 || (text.charAt(0) == '-' && sum.compareTo(LIMIT) == 0);
  }

  /** Past digits, one dot at most, digits. */
  private static int number(String text, int from) {
    int at = from;
    boolean dot = false;
    while (at < text.length() && isNumber(text.charAt(at)) && !(dot && text.charAt(at) == '.')) {
      dot |= text.charAt(at) == '.';
      at++;
    }
    return at;
  }

  private static boolean isNumber(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static boolean hasDigit(String text, int from, int to) {
    return to - from > 1 || (to > from && text.charAt(from) != '.');
  }

  /** At most 40 digits: more change nothing that can still be a duration. */
  private static String decimal(String text, int from, int to) {
    String number = text.substring(from, to);
    int dot = number.indexOf('.');
    if (dot < 0) {
      return number.length() > 400 ? "1e400" : number;
    }
    return number.substring(0, Math.min(number.length(), dot + 40)) + "0";
  }

  private static BigDecimal unit(long nanoseconds) {
    return BigDecimal.valueOf(nanoseconds);
  }

  /** Nanoseconds of a unit; 0 when it is none. */
  public static long nanoseconds(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "µs", "μs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> 1_000_000_000;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0;
    };
  }
}
