package dev.klint.core.text;

/**
 * Makes text safe to show: manifests and file names must not be able to steer a terminal or to turn
 * the order of what is read.
 */
public final class Printable {
  private static final String HEX = "0123456789abcdef";

  private Printable() {}

  /** The text with everything that does not show itself written out: {@code \n}, {@code \u001b}. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text, i)) {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      if (isUnsafe(text, i)) {
        escape(text.charAt(i), out);
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> unicode(c, out);
    }
  }

  /** Writes <code>&#92;u</code> and four digits, as JSON and Java do. */
  static void unicode(char c, StringBuilder out) {
    out.append("\\u")
        .append(HEX.charAt(c >> 12))
        .append(HEX.charAt(c >> 8 & 15))
        .append(HEX.charAt(c >> 4 & 15))
        .append(HEX.charAt(c & 15));
  }

  /**
   * Whether the UTF-16 unit at the index must not reach a terminal as it is: control characters,
   * the marks of the bidirectional algorithm (Unicode Technical Report 36), line separators, tag
   * characters, and surrogates without their other half.
   */
  static boolean isUnsafe(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x7f) {
      return c < ' ';
    }
    if (c < 0xa0) {
      return true;
    }
    if (Character.isSurrogate(c)) {
      return isBrokenPair(text, index, c) || isTag(text, index, c);
    }
    return c == '\u061c'
        || (c >= '\u200e' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufeff';
  }

  private static boolean isBrokenPair(String text, int index, char c) {
    return Character.isHighSurrogate(c)
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }

  /** U+E0000 to U+E03FF: invisible copies of ASCII. */
  private static boolean isTag(String text, int index, char c) {
    return (Character.isHighSurrogate(c) ? c : text.charAt(index - 1)) == '\udb40';
  }
}
