package dev.klint.core.schema;

/** Standard base64 with padding, as Go's {@code base64.StdEncoding} decodes it. */
final class Base64Text {
  private Base64Text() {}

  /** Whether the text decodes; line breaks count as nothing, blanks do not. */
  static boolean isBase64(String text) {
    int signs = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      signs++;
      if (c == '=') {
        padding++;
      } else if (padding > 0 || !isSign(c)) {
        return false;
      }
    }
    return signs % 4 == 0 && padding <= 2;
  }

  private static boolean isSign(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
