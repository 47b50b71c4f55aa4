package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import java.util.Optional;

/**
 * Looks behind the end of the first document of a chunk: what follows there is dropped by kubectl
 * without a word.
 */
final class DroppedContent {
  private DroppedContent() {}

  /** What is dropped, as a problem at its beginning. */
  static Optional<ReadProblem> find(String text, Cursor cursor, TokenScanner scanner) {
    int at = scanner.leftOver();
    if (at < 0) {
      at = content(text, cursor.position());
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    String message = "everything from here to the next --- is dropped in silence";
    return Optional.of(
        new ReadProblem(ReadProblem.Kind.DROPPED_CONTENT, new Range(at, at + 1), message, null));
  }

  /** The first sign from here on that is no white space, no comment and no end marker. */
  private static int content(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Cursor.isBlank(c) || Cursor.isBreak(c)) {
        at++;
      } else if (c == '#' || text.startsWith("...", at)) {
        while (at < text.length() && !Cursor.isBreak(text.charAt(at))) {
          at++;
        }
      } else {
        return at;
      }
    }
    return at;
  }
}
