package dev.klint.rules.validity.apiextensions;

import dev.klint.rules.validity.Utf8Length;
import org.jspecify.annotations.Nullable;

/**
 * What clients are told about a deprecated version; answers for part of {@code
 * validateDeprecationWarning}.
 */
final class DeprecationWarnings {
  private static final int LONGEST = 256;

  private DeprecationWarnings() {}

  static @Nullable String problem(String warning) {
    if (warning.isEmpty()) {
      return "must not be empty";
    } else if (Utf8Length.of(warning) > LONGEST) {
      return "is longer than " + LONGEST + " bytes";
    }
    for (int i = 0; i < warning.length(); i += Character.charCount(warning.codePointAt(i))) {
      if (!isPrintable(warning.codePointAt(i))) {
        return "must be printable characters";
      }
    }
    return null;
  }

  /** As Go sees it: letters, marks, numbers, punctuation, symbols, and of spaces the plain one. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true; // what is not assigned here may be assigned for a newer Go
    };
  }
}
