package dev.klint.core.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads literal and folded block scalars. */
final class BlockScalars {
  private final Cursor cursor;
  private final CommentList comments;

  BlockScalars(Cursor cursor, CommentList comments) {
    this.cursor = cursor;
    this.comments = comments;
  }

  /**
   * @param end the place behind the last sign that is no line end
   */
  record Block(String value, Optional<Mark> end) {}

  private enum Chomping {
    STRIP,
    CLIP,
    KEEP
  }

  /**
   * Reads from the {@code |} or {@code >} on; {@code parentIndent} is the indent of the block
   * around.
   */
  Block read(boolean literal, int parentIndent) {
    int start = cursor.position();
    cursor.skip();
    Chomping chomping = readChomping();
    int increment = readIncrement(start);
    if (chomping == null) {
      chomping = readChomping();
    }
    Optional<Mark> end = cursor.mark();
    finishHeader(start);
    int indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    StringBuilder value = new StringBuilder();
    StringBuilder firstBreak = new StringBuilder();
    StringBuilder furtherBreaks = new StringBuilder();
    indent = readBreaks(indent, parentIndent, furtherBreaks, start);
    boolean wasBlank = false;
    while (cursor.column() == indent && cursor.peek() != Cursor.END) {
      boolean isBlank = Cursor.isBlank(cursor.peek());
      boolean folds =
          !literal
              && !wasBlank
              && !isBlank
              && firstBreak.length() > 0
              && firstBreak.charAt(0) == '\n';
      if (!folds) {
        value.append(firstBreak);
      } else if (furtherBreaks.length() == 0) {
        value.append(' ');
      }
      value.append(furtherBreaks);
      firstBreak.setLength(0);
      furtherBreaks.setLength(0);
      wasBlank = isBlank;
      int lineStart = cursor.position();
      cursor.skipLine();
      value.append(cursor.substring(lineStart, cursor.position()));
      end = cursor.mark();
      cursor.readBreak(firstBreak);
      indent = readBreaks(indent, parentIndent, furtherBreaks, start);
    }
    if (chomping != Chomping.STRIP) {
      value.append(firstBreak);
    }
    if (chomping == Chomping.KEEP) {
      value.append(furtherBreaks);
    }
    return new Block(value.toString(), end);
  }

  private @Nullable Chomping readChomping() {
    char c = cursor.peek();
    if (c != '+' && c != '-') {
      return null;
    }
    cursor.skip();
    return c == '+' ? Chomping.KEEP : Chomping.STRIP;
  }

  private int readIncrement(int start) {
    char c = cursor.peek();
    if (!Cursor.isDigit(c)) {
      return 0;
    }
    if (c == '0') {
      throw new ScanException(start, cursor.position(), "a block scalar cannot be indented by 0");
    }
    cursor.skip();
    return c - '0';
  }

  private void finishHeader(int start) {
    while (Cursor.isBlank(cursor.peek())) {
      cursor.skip();
    }
    if (cursor.peek() == '#') {
      comments.read(cursor);
    }
    if (!Cursor.isBreakOrEnd(cursor.peek())) {
      throw new ScanException(
          start, cursor.position(), "nothing but a comment may follow the sign of a block scalar");
    }
    cursor.skipBreak();
  }

  /**
   * Reads indentation and empty lines; an indent of 0 is not known yet and becomes that of the
   * first line with content.
   */
  private int readBreaks(int indent, int parentIndent, StringBuilder breaks, int start) {
    int deepest = 0;
    while (true) {
      while ((indent == 0 || cursor.column() < indent) && cursor.peek() == ' ') {
        cursor.skip();
      }
      deepest = Math.max(deepest, cursor.column());
      if ((indent == 0 || cursor.column() < indent) && cursor.peek() == '\t') {
        throw new ScanException(
            start, cursor.position(), "a tab cannot indent a block scalar; use spaces");
      }
      if (!Cursor.isBreak(cursor.peek())) {
        break;
      }
      cursor.readBreak(breaks);
    }
    return indent > 0 ? indent : Math.max(Math.max(deepest, parentIndent + 1), 1);
  }
}
