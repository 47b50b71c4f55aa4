package dev.klint.rules.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example with its marks. {@code # ^^^ error rule: message} stands below the line that it means;
 * {@code # @3:1-3:5 error rule: message}, for what carets cannot show, stands anywhere, and its
 * lines count as the file stands.
 */
record MarkedText(String text, List<Mark> marks) {
  private static final Pattern CARETS =
      Pattern.compile("#( *)(\\^+) (error|warning|info) ([a-z0-9-]+): (.*)");
  private static final Pattern AT =
      Pattern.compile("# @(\\d+):(\\d+)-(\\d+):(\\d+) (error|warning|info) ([a-z0-9-]+): (.*)");

  /** Reads the marks; the text keeps them, for they are comments. */
  static MarkedText read(String text) {
    List<Mark> marks = new ArrayList<>();
    int meant = 0;
    int line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      Matcher carets = CARETS.matcher(content);
      Matcher at = AT.matcher(content);
      if (carets.matches()) {
        int column = carets.group(1).length() + 2;
        int end = column + carets.group(2).length();
        marks.add(
            new Mark(meant, column, meant, end, carets.group(3), carets.group(4), carets.group(5)));
      } else if (at.matches()) {
        marks.add(
            new Mark(
                number(at, 1),
                number(at, 2),
                number(at, 3),
                number(at, 4),
                at.group(5),
                at.group(6),
                at.group(7)));
      } else {
        meant = line;
      }
    }
    Collections.sort(marks);
    return new MarkedText(text, marks);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The text without marks. */
  static String strip(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      String content = line.strip();
      if (!CARETS.matcher(content).matches() && !AT.matcher(content).matches()) {
        out.append(line);
      }
    }
    return out.toString();
  }

  /**
   * Writes marks into a text that has none.
   *
   * @param marks their lines count in that text
   * @param carets below the lines; otherwise all as places at the end, where they move nothing
   */
  static String write(String bare, List<Mark> marks, boolean carets) {
    StringBuilder out = new StringBuilder();
    int line = 0;
    for (String content : bare.split("(?<=\n)", -1)) {
      line++;
      out.append(content);
      if (!content.isEmpty() && !content.endsWith("\n")) {
        out.append('\n');
      }
      for (Mark mark : marks) {
        if (carets && mark.line() == line && mark.fitsCarets()) {
          out.append(mark.carets()).append('\n');
        }
      }
    }
    for (Mark mark : marks) {
      if (!carets || !mark.fitsCarets()) {
        out.append(moved(mark, marks, carets).at()).append('\n');
      }
    }
    return out.toString();
  }

  private static Mark moved(Mark mark, List<Mark> marks, boolean carets) {
    int above = 0;
    for (Mark other : marks) {
      above += carets && other.fitsCarets() && other.line() < mark.line() ? 1 : 0;
    }
    int endAbove = 0;
    for (Mark other : marks) {
      endAbove += carets && other.fitsCarets() && other.line() < mark.endLine() ? 1 : 0;
    }
    return new Mark(
        mark.line() + above,
        mark.column(),
        mark.endLine() + endAbove,
        mark.endColumn(),
        mark.severity(),
        mark.rule(),
        mark.text());
  }
}
