package dev.klint.core.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    int runStart = start;
    cursor.moveTo(runEnd(inFlow));
    Optional<Mark> end = cursor.mark();
    // nearly all scalars lie on one line: their value is the text
    @Nullable StringBuilder value = null;
    int written = cursor.position();
    LineFolding folding = new LineFolding();
    while (Cursor.isBlank(cursor.peek()) || Cursor.isBreak(cursor.peek())) {
      skipBlanks(folding, start, indent);
      boolean ends =
          (!inFlow && cursor.column() < indent + 1)
              || cursor.atDocumentIndicator()
              || cursor.peek() == '#';
      runStart = cursor.position();
      int runEnd = ends ? runStart : runEnd(inFlow);
      if (runEnd == runStart) {
        break;
      }
      if (value == null) {
        value = new StringBuilder(cursor.substring(start, written));
      }
      folding.apply(value);
      cursor.moveTo(runEnd);
      value.append(cursor.substring(runStart, runEnd));
      end = cursor.mark();
    }
    String text = value == null ? cursor.substring(start, written) : value.toString();
    return new Plain(text, end, folding.lineEnded());
  }

  /** Where the signs end that can stand together in a scalar. */
  private int runEnd(boolean inFlow) {
    int ahead = 0;
    while (true) {
      char c = cursor.peek(ahead);
      boolean ends =
          switch (c) {
            case ':' -> Cursor.isBlankOrEnd(cursor.peek(ahead + 1));
            case ',', '?', '[', ']', '{', '}' -> inFlow;
            default -> Cursor.isBlankOrEnd(c);
          };
      if (ends) {
        return cursor.position() + ahead;
      }
      ahead++;
    }
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
