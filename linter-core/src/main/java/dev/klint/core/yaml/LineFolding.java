package dev.klint.core.yaml;

/**
 * White space between two signs of a flow scalar: blanks stay, a line end becomes a space, further
 * ones stay line ends.
 */
final class LineFolding {
  private final StringBuilder blanks = new StringBuilder();
  private final StringBuilder firstBreak = new StringBuilder();
  private final StringBuilder furtherBreaks = new StringBuilder();
  private boolean lineEnded;

  boolean lineEnded() {
    return lineEnded;
  }

  /** An escaped line end: it is dropped, and so are the blanks behind it. */
  void escapeBreak() {
    lineEnded = true;
  }

  void addBlank(Cursor cursor) {
    cursor.read(blanks);
  }

  void addBreak(Cursor cursor) {
    if (lineEnded) {
      cursor.readBreak(furtherBreaks);
    } else {
      blanks.setLength(0);
      cursor.readBreak(firstBreak);
      lineEnded = true;
    }
  }

  /** Adds what was gathered to the value, and begins anew. */
  void apply(StringBuilder value) {
    if (!lineEnded) {
      if (blanks.length() > 0) {
        value.append(blanks);
        blanks.setLength(0);
      }
      return;
    }
    if (firstBreak.length() > 0 && firstBreak.charAt(0) == '\n') {
      if (furtherBreaks.length() == 0) {
        value.append(' ');
      } else {
        value.append(furtherBreaks);
      }
    } else {
      value.append(firstBreak).append(furtherBreaks);
    }
    firstBreak.setLength(0);
    furtherBreaks.setLength(0);
    blanks.setLength(0);
    lineEnded = false;
  }
}
