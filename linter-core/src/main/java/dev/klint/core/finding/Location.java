package dev.klint.core.finding;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;

/**
 * A place in a file that outlives the text: it carries the line to show.
 *
 * @param end exclusive
 * @param line the text of the line where it starts, without its end; cut when it is very long
 */
public record Location(String file, Position start, Position end, String line) {
  private static final int LONGEST_LINE = 2000;

  public static Location of(SourceText source, Range range) {
    return new Location(
        source.file(),
        source.position(range.start()),
        source.position(range.end()),
        source.lineAt(range.start(), LONGEST_LINE));
  }
}
