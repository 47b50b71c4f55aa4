package dev.klint.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads plain scalars. */
final class PlainScalars {
  private final Cursor cursor;

  PlainScalars(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * @param end the place behind the last sign
   * @param lineEnded line ends follow the scalar, so a simple key may begin after it
   */
  record Plain(String value, Optional<Mark> end, boolean lineEnded) {}

  /**
   * @param indent of the block around; lines of the scalar are deeper
   */
  Plain read(int indent, boolean inFlow) {
    int start = cursor.position();
    StringBuilder value = new StringBuilder();
    LineFolding folding = new LineFolding();
    Optional<Mark> end = cursor.mark();
    while (!cursor.atDocumentIndicator() && cursor.peek() != '#') {
      int before = cursor.position();
      while (!Cursor.isBlankOrEnd(cursor.peek()) && !endsScalar(inFlow)) {
        folding.apply(value);
        cursor.read(value);
      }
      if (cursor.position() > before) {
        end = cursor.mark();
      }
      if (!Cursor.isBlank(cursor.peek()) && !Cursor.isBreak(cursor.peek())) {
        break;
      }
      skipBlanks(folding, start, indent);
      if (!inFlow && cursor.column() < indent + 1) {
        break;
      }
    }
    return new Plain(value.toString(), end, folding.lineEnded());
  }

  private boolean endsScalar(boolean inFlow) {
    char c = cursor.peek();
    return switch (c) {
      case ':' -> Cursor.isBlankOrEnd(cursor.peek(1));
      case ',', '?', '[', ']', '{', '}' -> inFlow;
      default -> false;
    };
  }

  private void skipBlanks(LineFolding folding, int start, int indent) {
    for (char c = cursor.peek(); Cursor.isBlank(c) || Cursor.isBreak(c); c = cursor.peek()) {
      if (Cursor.isBreak(c)) {
        folding.addBreak(cursor);
      } else if (!folding.lineEnded()) {
        folding.addBlank(cursor);
      } else if (c == '\t' && cursor.column() < indent + 1) {
        throw new ScanException(start, cursor.position(), "a tab cannot indent; use spaces");
      } else {
        cursor.skip();
      }
    }
  }
}
