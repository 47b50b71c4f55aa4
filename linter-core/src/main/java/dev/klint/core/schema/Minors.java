package dev.klint.core.schema;

/** Sets of minors as the index writes them: {@code 28-31,33}. */
final class Minors {
  private Minors() {}

  /** Bit n for each minor n. */
  static long bits(String ranges) {
    long bits = 0;
    int first = -1;
    int number = 0;
    for (int i = 0; i <= ranges.length(); i++) {
      char c = i < ranges.length() ? ranges.charAt(i) : ',';
      if (c == '-') {
        first = number;
        number = 0;
      } else if (c == ',') {
        for (int minor = first < 0 ? number : first; minor <= number; minor++) {
          bits |= 1L << minor;
        }
        first = -1;
        number = 0;
      } else {
        number = number * 10 + c - '0';
      }
    }
    return bits;
  }
}
