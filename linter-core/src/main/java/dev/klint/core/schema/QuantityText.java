package dev.klint.core.schema;

/** The grammar of {@code resource.Quantity}, as {@code ParseQuantity} of apimachinery reads it. */
final class QuantityText {
  private QuantityText() {}

  /** Whether the text of a JSON string or number is a quantity. */
  static boolean isQuantity(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end && isBare(text, start, end);
  }

  /** Blanks that {@code strings.TrimSpace} cuts and that JSON text shows as they are. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u0085' || c == '\u00a0' || (c >= 0x1680 && Character.isSpaceChar(c));
  }

  private static boolean isBare(String text, int start, int end) {
    int at = start;
    if (text.charAt(at) == '+' || text.charAt(at) == '-') {
      at++;
    }
    at = digits(text, at, end);
    if (at < end && text.charAt(at) == '.') {
      at = digits(text, at + 1, end);
    }
    return isSuffix(text.substring(at, end));
  }

  private static int digits(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isSuffix(String suffix) {
    return switch (suffix) {
      case "", "n", "u", "m", "k", "M", "G", "T", "P", "E" -> true;
      case "Ki", "Mi", "Gi", "Ti", "Pi", "Ei" -> true;
      default -> isExponent(suffix);
    };
  }

  private static boolean isExponent(String suffix) {
    if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
      return false;
    }
    int at = 1;
    if (at < suffix.length() && (suffix.charAt(at) == '+' || suffix.charAt(at) == '-')) {
      at++;
    }
    return at < suffix.length()
        && digits(suffix, at, suffix.length()) == suffix.length()
        && ScalarType.within(
            suffix.charAt(1) == '+' ? suffix.substring(2) : suffix.substring(1),
            Long.MIN_VALUE,
            Long.MAX_VALUE);
  }
}
