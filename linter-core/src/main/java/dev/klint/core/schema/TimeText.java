package dev.klint.core.schema;

/**
 * Times as Go's {@code time.Parse} reads them with the layouts of {@code metav1.Time} (RFC 3339)
 * and {@code metav1.MicroTime} (six digits of a second's fraction).
 */
final class TimeText {
  private final String text;
  private int at;

  private TimeText(String text) {
    this.text = text;
  }

  static boolean isTime(String text, boolean micro) {
    return new TimeText(text).matches(micro);
  }

  private boolean matches(boolean micro) {
    int year = number(4, 4);
    boolean date = year >= 0 && sign('-');
    int month = date ? number(2, 2) : -1;
    date = month >= 1 && month <= 12 && sign('-');
    int day = date ? number(2, 2) : -1;
    return day >= 1
        && day <= days(year, month)
        && sign('T')
        && upTo(23, number(1, 2))
        && sign(':')
        && upTo(59, number(2, 2))
        && sign(':')
        && upTo(59, number(2, 2))
        && (micro ? sixDigits() : fraction())
        && zone()
        && at == text.length();
  }

  /** Digits as a number; -1 when there are fewer than {@code least}. */
  private int number(int least, int most) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < most && isDigit(at)) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
    }
    return at - start < least ? -1 : value;
  }

  private static boolean upTo(int most, int value) {
    return value >= 0 && value <= most;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean sign(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private static int days(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Any number of digits, or nothing; Go takes a comma as well. */
  private boolean fraction() {
    if (isPoint() && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
    return true;
  }

  private boolean isPoint() {
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }

  /** A point and six signs that Go's {@code atoi} reads as a number not below zero. */
  private boolean sixDigits() {
    if (!isPoint() || at + 7 > text.length()) {
      return false;
    }
    char first = text.charAt(at + 1);
    boolean zeros = true;
    for (int i = first == '+' || first == '-' ? at + 2 : at + 1; i < at + 7; i++) {
      if (!isDigit(i)) {
        return false;
      }
      zeros &= text.charAt(i) == '0';
    }
    at += 7;
    return first != '-' || zeros;
  }

  private boolean zone() {
    if (sign('Z')) {
      return true;
    }
    return (sign('+') || sign('-'))
        && upTo(24, number(2, 2))
        && sign(':')
        && upTo(60, number(2, 2));
  }
}
