package dev.klint.rules.validity;

/** How many bytes a text has in UTF-8, which is how the API server counts. */
public final class Utf8Length {
  private Utf8Length() {}

  /** Bytes, a broken surrogate counting as U+FFFD. */
  public static int of(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return length;
  }
}
