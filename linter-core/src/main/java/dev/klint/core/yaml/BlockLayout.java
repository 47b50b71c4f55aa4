package dev.klint.core.yaml;

import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.TextEdit;
import java.util.Optional;

/**
 * Finds whole lines of block style, so that edits keep the layout. Where the style is another
 * (flow, several nodes on a line) there is no answer.
 */
public final class BlockLayout {
  private BlockLayout() {}

  /**
   * The lines of an item, from its dash to the end of its last line with the line break. Comments
   * above or below it stay outside.
   */
  public static Optional<Range> item(SourceText source, SequenceNode list, int index) {
    YamlNode item = list.items().get(index);
    int dash = item.range().start() - 1;
    while (dash >= 0 && source.text().charAt(dash) == ' ') {
      dash--;
    }
    if (list.flow() || dash < 0 || source.text().charAt(dash) != '-') {
      return Optional.empty();
    }
    int start = lineStart(source, dash);
    int end = afterLine(source, item.range().end());
    boolean own = source.text().substring(start, dash).isBlank() && end > 0;
    return own ? Optional.of(new Range(start, end)) : Optional.empty();
  }

  /** Removes an item with its lines, when others stay and no comment is lost. */
  public static Optional<TextEdit> removeItem(Document document, SequenceNode list, int index) {
    if (index < 0 || list.items().size() < 2) {
      return Optional.empty();
    }
    Optional<Range> lines = item(document.source(), list, index);
    for (Comment comment : document.comments()) {
      if (lines.isPresent() && lines.get().contains(comment.range())) {
        return Optional.empty();
      }
    }
    return lines.map(range -> new TextEdit(range, ""));
  }

  /** The column, from 0, where a member of a mapping begins; empty in flow style. */
  public static Optional<Integer> column(SourceText source, MappingNode mapping) {
    if (mapping.flow() || mapping.entries().isEmpty()) {
      return Optional.empty();
    }
    int start = mapping.entries().get(0).key().range().start();
    return Optional.of(start - lineStart(source, start));
  }

  /** Adds a line {@code name: value} to a mapping, behind one of its members that is a scalar. */
  public static Optional<TextEdit> addMember(
      SourceText source, MappingNode mapping, String behind, String line) {
    MappingNode.Entry entry = mapping.member(behind);
    Optional<Integer> column = column(source, mapping);
    if (entry == null || column.isEmpty() || !mapping.entries().contains(entry)) {
      return Optional.empty();
    }
    int at = afterLine(source, entry.value().range().end());
    boolean plain = entry.value() instanceof ScalarNode;
    String text = " ".repeat(column.get()) + line + lineBreak(source);
    return plain && at > 0 ? Optional.of(new TextEdit(new Range(at, at), text)) : Optional.empty();
  }

  /** How lines end in this text. */
  public static String lineBreak(SourceText source) {
    int feed = source.text().indexOf('\n');
    return feed > 0 && source.text().charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Where the line of this offset begins. */
  public static int lineStart(SourceText source, int offset) {
    return source.text().lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the next line begins; -1 when this is the last and not ended. */
  private static int afterLine(SourceText source, int offset) {
    int feed = source.text().indexOf('\n', Math.max(0, offset - 1));
    boolean ended = offset > 0 && source.text().charAt(offset - 1) == '\n';
    return ended ? offset : feed < 0 ? -1 : feed + 1;
  }
}
