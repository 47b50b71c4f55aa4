package dev.klint.core.text;

import java.util.Arrays;

/**
 * Finds line, column and byte of a UTF-16 offset. Lines end at LF, CRLF or a lone CR. What is
 * counted is noted every so often, so that an answer takes no longer in a text of one long line.
 */
final class LineIndex {
  private static final int BLOCK = 1024;

  private final String text;
  private final int[] replaced;
  private final int[] starts;
  private final boolean ascii;

  /** Code points and bytes before each block; empty when every sign is one byte. */
  private final int[] points;

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
    int blocks = onlyAscii ? 0 : text.length() / BLOCK + 1;
    points = new int[blocks];
    bytes = new long[blocks];
    for (int block = 1; block < blocks; block++) {
      int from = (block - 1) * BLOCK;
      points[block] = points[block - 1] + codePoints(from, from + BLOCK);
      bytes[block] = bytes[block - 1] + utf8Length(from, from + BLOCK);
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

  /** How many code points stand before the offset. */
  int codePoints(int offset) {
    if (ascii) {
      return offset;
    }
    int block = offset / BLOCK;
    return points[block] + codePoints(block * BLOCK, offset);
  }

  /** How many bytes of the file stand before the offset. */
  long bytes(int offset) {
    if (ascii) {
      return offset;
    }
    int block = offset / BLOCK;
    return bytes[block] + utf8Length(block * BLOCK, offset);
  }

  /** The second half of a pair is counted with the first, be it in another block. */
  private int codePoints(int from, int to) {
    int count = to - from;
    for (int i = Math.max(1, from); i < to; i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        count--;
      }
    }
    return count;
  }

  private long utf8Length(int from, int to) {
    long length = (long) to - from;
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
