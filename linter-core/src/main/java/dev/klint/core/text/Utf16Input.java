package dev.klint.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * UTF-16 as a stream of UTF-8. Half a pair, or half a unit at the end, becomes U+FFFD, and what
 * follows it is read as usual.
 */
public final class Utf16Input extends InputStream {
  private static final int NONE = -1;

  private final InputStream in;
  private final boolean littleEndian;
  private final byte[] ready = new byte[4];
  private int at;
  private int size;
  private int ahead = NONE;

  /**
   * @param in behind the byte order mark; read byte by byte
   */
  public Utf16Input(InputStream in, boolean littleEndian) {
    this.in = in;
    this.littleEndian = littleEndian;
  }

  @Override
  public int read() throws IOException {
    if (at == size && !fill()) {
      return -1;
    }
    return ready[at++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    Objects.checkFromIndexSize(from, count, bytes.length);
    int read = 0;
    while (read < count && (at < size || fill())) {
      bytes[from + read++] = ready[at++];
    }
    return read == 0 && count > 0 ? -1 : read;
  }

  private boolean fill() throws IOException {
    int unit = unit();
    if (unit == NONE) {
      return false;
    }
    int code = unit;
    if (Character.isHighSurrogate((char) unit)) {
      int next = unit();
      boolean pair = next != NONE && Character.isLowSurrogate((char) next);
      code = pair ? Character.toCodePoint((char) unit, (char) next) : 0xFFFD;
      ahead = pair ? NONE : next;
    } else if (Character.isLowSurrogate((char) unit)) {
      code = 0xFFFD;
    }
    encode(code);
    return true;
  }

  private int unit() throws IOException {
    if (ahead != NONE) {
      int unit = ahead;
      ahead = NONE;
      return unit;
    }
    int first = in.read();
    if (first < 0) {
      return NONE;
    }
    int second = in.read();
    if (second < 0) {
      return 0xFFFD;
    }
    return littleEndian ? second << 8 | first : first << 8 | second;
  }

  private void encode(int code) {
    at = 0;
    size = 0;
    if (code < 0x80) {
      put(code);
    } else if (code < 0x800) {
      put(0xC0 | code >> 6);
      put(0x80 | (code & 0x3F));
    } else {
      if (code < 0x10000) {
        put(0xE0 | code >> 12);
      } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
      }
      put(0x80 | (code >> 6 & 0x3F));
      put(0x80 | (code & 0x3F));
    }
  }

  private void put(int octet) {
    ready[size++] = (byte) octet;
  }
}
