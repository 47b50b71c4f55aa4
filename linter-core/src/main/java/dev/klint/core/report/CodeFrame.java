package dev.klint.core.report;

import dev.klint.core.finding.Location;
import dev.klint.core.text.Printable;

/**
 * A line of a file made fit for a terminal, and where to put marks under it.
 *
 * @param line escaped, tabs made spaces, cut around the marks when it is long
 * @param from the terminal column of the first mark, from 0
 * @param width how many marks, at least one
 */
record CodeFrame(String line, int from, int width) {
  private static final int LONGEST = 140;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  static CodeFrame of(Location location) {
    String text = location.line();
    int length = text.codePointCount(0, text.length());
    int start = Math.min(location.start().column() - 1, length);
    int end =
        location.end().line() == location.start().line()
            ? Math.min(location.end().column() - 1, length)
            : length;
    int first = length > LONGEST ? Math.max(0, start - BEFORE) : 0;
    int last = Math.min(length, first + LONGEST);
    StringBuilder out = new StringBuilder(first > 0 ? CUT : "");
    int column = out.length();
    int from = -1;
    int to = -1;
    int at = text.offsetByCodePoints(0, first);
    for (int i = first; i < last; i++) {
      from = i == start ? column : from;
      to = i == end ? column : to;
      int point = text.codePointAt(at);
      String shown = point == '\t' ? "  " : Printable.of(Character.toString(point));
      out.append(shown);
      column += shown.length() > 2 ? shown.length() : columns(point, shown);
      at += Character.charCount(point);
    }
    from = from < 0 ? column : from;
    to = to < 0 ? column : to;
    return new CodeFrame(
        out.append(last < length ? CUT : "").toString(), from, Math.max(1, to - from));
  }

  /** How many columns of a terminal a character takes (Unicode Standard Annex 11, roughly). */
  private static int columns(int point, String shown) {
    if (point < 0x300) {
      return shown.length();
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
