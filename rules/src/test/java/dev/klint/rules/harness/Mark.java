package dev.klint.rules.harness;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import java.util.Comparator;

/**
 * A finding as an example states it.
 *
 * @param line from 1, as are the others; columns count code points, {@code endColumn} is exclusive
 * @param text the message
 */
record Mark(
    int line, int column, int endLine, int endColumn, String severity, String rule, String text)
    implements Comparable<Mark> {
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::line)
          .thenComparingInt(Mark::column)
          .thenComparing(Mark::rule)
          .thenComparing(Mark::text);

  static Mark of(Finding finding) {
    Location place = finding.location();
    return new Mark(
        place.start().line(),
        place.start().column(),
        place.end().line(),
        place.end().column(),
        finding.severity().word(),
        finding.rule(),
        finding.message());
  }

  /**
   * Carets can stand under it: on one line, and not under the sign that makes the caret line a
   * comment.
   */
  boolean fitsCarets() {
    return line == endLine && column > 1;
  }

  String carets() {
    int length = Math.max(1, endColumn - column);
    return "#" + " ".repeat(column - 2) + "^".repeat(length) + words();
  }

  String at() {
    return "# @" + line + ":" + column + "-" + endLine + ":" + endColumn + words();
  }

  private String words() {
    return " " + severity + " " + rule + ": " + text;
  }

  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
