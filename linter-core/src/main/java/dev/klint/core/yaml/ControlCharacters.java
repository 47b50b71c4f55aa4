package dev.klint.core.yaml;

/**
 * Finds characters that no YAML may hold. libyaml reads ahead in blocks, so it stumbles over one a
 * block before it gets there.
 */
final class ControlCharacters {
  private static final int BLOCK = 512;

  private ControlCharacters() {}

  /** Where the first one is, or -1. */
  static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && isForbidden(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isForbidden(char c) {
    return (c < 0xA0 && c != 0x85) || c >= 0xFFFE;
  }

  static ScanException error(String text, int at) {
    String code = Integer.toHexString(text.charAt(at));
    return new ScanException(
        -1,
        at,
        "the control character U+"
            + "0".repeat(4 - code.length())
            + code
            + " is not allowed in YAML");
  }

  /** The error that libyaml meets first: the given one, or that of the control character. */
  static ScanException earlier(String text, int control, ScanException other) {
    return control >= 0 && other.position() >= control / BLOCK * BLOCK
        ? error(text, control)
        : other;
  }
}
