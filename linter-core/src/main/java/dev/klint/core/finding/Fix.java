package dev.klint.core.finding;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.TextEdit;
import java.util.List;

/**
 * A way to put a finding right.
 *
 * @param title what it does, as an order: {@code rename to image}
 * @param edits in the file of the finding, not overlapping
 */
public record Fix(Safety safety, String title, List<Edit> edits) {
  /** A replacement at a place that outlives the text. */
  public record Edit(Position start, Position end, String text) {}

  public static Fix of(Safety safety, String title, SourceText source, List<TextEdit> edits) {
    return new Fix(
        safety,
        title,
        edits.stream()
            .map(
                edit ->
                    new Edit(
                        source.position(edit.range().start()),
                        source.position(edit.range().end()),
                        edit.text()))
            .toList());
  }

  /** Replaces what stands in one range. */
  public static Fix replace(
      Safety safety, String title, SourceText source, Range range, String text) {
    return of(safety, title, source, List.of(new TextEdit(range, text)));
  }
}
