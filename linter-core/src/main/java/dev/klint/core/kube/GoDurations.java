package dev.klint.core.kube;

/**
 * The grammar of durations in Go's {@code time} package: {@code 1h30m}, {@code -1.5s}, {@code 0}.
 */
public final class GoDurations {
  private static final String[] UNITS = {"ns", "us", "µs", "μs", "ms", "s", "m", "h"};

  private GoDurations() {}

  /** Whether Go would read the text, its size aside. */
  public static boolean isDuration(String text) {
    int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return true;
    }
    if (at == text.length()) {
      return false;
    }
    while (at < text.length()) {
      int digits = 0;
      boolean dot = false;
      while (at < text.length() && (isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !dot))) {
        dot |= text.charAt(at) == '.';
        digits += isDigit(text.charAt(at)) ? 1 : 0;
        at++;
      }
      int end = at;
      while (end < text.length() && !isDigit(text.charAt(end)) && text.charAt(end) != '.') {
        end++;
      }
      if (digits == 0 || !isUnit(text.substring(at, end))) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private static boolean isUnit(String text) {
    for (String unit : UNITS) {
      if (unit.equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
