package dev.klint.core.text;

import java.util.Arrays;

/** Finds line and column of a UTF-16 offset. Lines end at LF, CRLF or a lone CR. */
final class LineIndex {
  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The line that holds the offset, from 0. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Where the line begins; the length of the text for the line after the last. */
  int start(int line) {
    return starts[line];
  }

  int count() {
    return starts.length;
  }
}
