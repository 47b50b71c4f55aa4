package dev.klint.core.lint;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through a tree for what is written at a place; aliases are not followed. */
final class SpotSearch {
  private final SourceText source;
  private final int line;
  private final int column;
  private @Nullable Spot begun;
  private @Nullable Spot around;

  private SpotSearch(SourceText source, int line, int column) {
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /**
   * @param column 0 for the whole line
   * @return null when there is nothing
   */
  static @Nullable Spot search(SourceText source, YamlNode root, int line, int column) {
    SpotSearch search = new SpotSearch(source, line, column);
    search.walk(Spot.root(root));
    return search.begun == null ? search.around : search.begun;
  }

  /** Without recursion, as documents may be ten thousand levels deep. */
  private void walk(Spot root) {
    Deque<Spot> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      Spot spot = left.pop();
      if (spot.above() != null || column > 0) {
        look(spot);
      }
      if (spot.node() instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          Range key = entry.key().range();
          Range value = entry.value().range();
          Range both =
              new Range(
                  Math.min(key.start(), value.start()),
                  Math.max(key.end(), value.isEmpty() ? key.end() : value.end()));
          left.push(spot.below(entry.value(), both, merge(entry) ? "" : entry.name()));
        }
      } else if (spot.node() instanceof SequenceNode sequence) {
        List<YamlNode> items = sequence.items();
        for (int i = 0; i < items.size(); i++) {
          left.push(spot.below(items.get(i), items.get(i).range(), "[" + i + "]"));
        }
      }
    }
  }

  private static boolean merge(MappingNode.Entry entry) {
    return entry.key() instanceof ScalarNode key && key.value().equals("<<");
  }

  private void look(Spot spot) {
    Position start = source.position(spot.range().start());
    Position end = source.position(spot.range().end());
    boolean within = start.line() <= line && line <= end.line();
    if (column > 0) {
      within &= start.line() < line || start.column() <= column;
      within &= end.line() > line || column <= end.column();
      around = within ? better(spot, around) : around;
    } else if (start.line() == line || startsValue(spot)) {
      begun = better(spot, begun);
    } else if (within && isText(spot.node())) {
      around = better(spot, around);
    }
  }

  private boolean startsValue(Spot spot) {
    return source.position(spot.node().range().start()).line() == line;
  }

  /** What runs over several lines as one: no field of its own begins on them. */
  private static boolean isText(YamlNode node) {
    return node instanceof ScalarNode
        || (node instanceof MappingNode mapping && mapping.flow())
        || (node instanceof SequenceNode sequence && sequence.flow());
  }

  /** The deeper one; of equally deep ones the one that is written first. */
  private static Spot better(Spot one, @Nullable Spot other) {
    boolean deeper =
        other == null
            || one.depth() > other.depth()
            || (one.depth() == other.depth() && one.range().start() < other.range().start());
    return deeper || other == null ? one : other;
  }
}
