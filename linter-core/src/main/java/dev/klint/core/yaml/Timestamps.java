package dev.klint.core.yaml;

/**
 * Times as go-yaml v2 knows them; kubectl keeps them as the strings they are, so only their form
 * matters.
 */
final class Timestamps {
  private final String text;
  private int at;

  private Timestamps(String text) {
    this.text = text;
  }

  /** Of the form {@code 2001-2-3}, {@code 2001-2-3 4:5:6.7} or {@code 2001-2-3T4:5:6.7Z}. */
  static boolean isOne(String text) {
    return new Timestamps(text).matches();
  }

  private boolean matches() {
    if (!digits(4, 4) || !sign('-') || !digits(1, 2) || !sign('-') || !digits(1, 2)) {
      return false;
    }
    if (at == text.length()) {
      return true;
    }
    boolean spaced = sign(' ');
    if (!spaced && !sign('T') && !sign('t')) {
      return false;
    }
    if (!digits(1, 2) || !sign(':') || !digits(1, 2) || !sign(':') || !digits(1, 2)) {
      return false;
    }
    if (sign('.') && !digits(1, 9)) {
      return false;
    }
    return (spaced || zone()) && at == text.length();
  }

  private boolean zone() {
    return sign('Z') || ((sign('+') || sign('-')) && digits(2, 2) && sign(':') && digits(2, 2));
  }

  private boolean sign(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean digits(int least, int most) {
    int from = at;
    while (at < text.length() && at - from < most && Cursor.isDigit(text.charAt(at))) {
      at++;
    }
    return at - from >= least;
  }
}
