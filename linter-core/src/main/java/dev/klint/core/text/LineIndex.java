package dev.klint.core.text;

import java.util.Arrays;

/** Finds line and byte of a UTF-16 offset. Lines end at LF, CRLF or a lone CR. */
final class LineIndex {
  private final String text;
  private final int[] replaced;
  private final int[] starts;
  private final boolean ascii;

  /** Bytes before each line; empty when every sign is one byte. */
  private final long[] bytes;

  LineIndex(String text, int[] replaced) {
    this.text = text;
    this.replaced = replaced;
    int[] found = new int[16];
    int count = 1;
    boolean onlyAscii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        onlyAscii = false;
      } else if (c == '\n'
          || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
    ascii = onlyAscii;
    bytes = onlyAscii ? new long[0] : new long[count];
    for (int line = 1; line < bytes.length; line++) {
      bytes[line] = bytes[line - 1] + utf8Length(starts[line - 1], starts[line]);
    }
  }

  /** The line that holds the offset, from 0. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Where the line begins. */
  int start(int line) {
    return starts[line];
  }

  int count() {
    return starts.length;
  }

  /** How many bytes of the file stand before the line. */
  long bytes(int line) {
    return ascii ? starts[line] : bytes[line];
  }

  /** How many bytes of the file this part of the text was. */
  final long utf8Length(int from, int to) {
    long length = (long) to - from;
    if (ascii) {
      return length;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    int at = Arrays.binarySearch(replaced, from * 4);
    for (int i = at < 0 ? -at - 1 : at; i < replaced.length && replaced[i] < to * 4; i++) {
      length -= 3 - replaced[i] % 4; // U+FFFD takes three bytes
    }
    return length;
  }
}
