package dev.klint.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 as kubectl's file reader does: each bad byte, with what could have followed it,
 * becomes one U+FFFD.
 */
public final class Utf8 {
  private Utf8() {}

  /** Decoded text, and what was bad in it, see {@link SourceText#replaced}. */
  public static final class Decoded {
    private final String text;
    private final int[] replaced;

    Decoded(String text, int[] replaced) {
      this.text = text;
      this.replaced = replaced;
    }

    public String text() {
      return text;
    }

    public int[] replaced() {
      return replaced.clone();
    }
  }

  /** Decodes {@code length} bytes. */
  public static Decoded decode(byte[] bytes, int length) {
    int at = 0;
    while (at < length && bytes[at] >= 0) {
      at++;
    }
    if (at == length) {
      return new Decoded(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), new int[0]);
    }
    StringBuilder out = new StringBuilder(length);
    int[] replaced = new int[8];
    int count = 0;
    int i = 0;
    while (i < length) {
      int size = sequence(bytes, i, length);
      if (size < 0) {
        if (count == replaced.length) {
          replaced = Arrays.copyOf(replaced, count * 2);
        }
        replaced[count++] = out.length() * 4 - size;
        out.append('\uFFFD');
        i -= size;
      } else {
        out.appendCodePoint(codePoint(bytes, i, size));
        i += size;
      }
    }
    return new Decoded(out.toString(), Arrays.copyOf(replaced, count));
  }

  /** The length of the valid sequence that begins here, or minus the length of the bad one. */
  private static int sequence(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 0 || first > 0xF4) {
      return -1;
    }
    for (int i = 1; i < size; i++) {
      if (at + i >= length || !follows(first, i, bytes[at + i] & 0xFF)) {
        return -i;
      }
    }
    return size;
  }

  /**
   * Whether a byte may be the n-th to follow: the first one must make no overlong form, no
   * surrogate, nothing past U+10FFFF.
   */
  private static boolean follows(int first, int n, int next) {
    int least = n > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = n > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return next >= least && next <= most;
  }

  private static int codePoint(byte[] bytes, int at, int size) {
    int code = size == 1 ? bytes[at] : bytes[at] & (0xFF >> (size + 1));
    for (int i = 1; i < size; i++) {
      code = code << 6 | (bytes[at + i] & 0x3F);
    }
    return code;
  }
}
