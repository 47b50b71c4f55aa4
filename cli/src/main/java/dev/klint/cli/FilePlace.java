package dev.klint.cli;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file, as findings name it: {@code FILE:LINE} or {@code FILE:LINE:COLUMN}.
 *
 * @param file as written
 * @param line from 1
 * @param column from 1; 0 where none is written
 */
record FilePlace(String file, int line, int column) {
  private static final int LONGEST = 9; // digits that are sure to fit

  /** Null for what is no place. */
  static @Nullable FilePlace of(String written) {
    int last = written.lastIndexOf(':');
    int number = number(written, last);
    if (number < 0) {
      return null;
    }
    String before = written.substring(0, last);
    int colon = before.lastIndexOf(':');
    int line = number(before, colon);
    return line < 0
        ? new FilePlace(before, number, 0)
        : new FilePlace(before.substring(0, colon), line, number);
  }

  /** The number behind a colon that something stands before; -1 when there is none. */
  private static int number(String text, int colon) {
    int length = text.length() - colon - 1;
    if (colon < 1 || length < 1 || length > LONGEST) {
      return -1;
    }
    for (int i = colon + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(text.substring(colon + 1));
  }
}
