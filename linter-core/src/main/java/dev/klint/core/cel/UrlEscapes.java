package dev.klint.core.cel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes written as {@code %41} in URLs. */
final class UrlEscapes {
  private UrlEscapes() {}

  /** Whether each percent sign begins an escape. */
  static boolean areLegal(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (!isEscape(text, at)) {
        return false;
      }
    }
    return true;
  }

  static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  /** Whether a text is made of letters and digits of ASCII, and these marks. */
  static boolean consistsOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  static String unescaped(String text, boolean plusIsBlank) {
    return new String(bytes(text, plusIsBlank), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text, boolean plusIsBlank) {
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == '%' && i + 2 < written.length) {
        out.write(Character.digit(written[i + 1], 16) << 4 | Character.digit(written[i + 2], 16));
        i += 2;
      } else {
        out.write(written[i] == '+' && plusIsBlank ? ' ' : written[i]);
      }
    }
    return out.toByteArray();
  }
}
