package dev.klint.core.suppress;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.AliasNode;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what begins on a line: items of lists, keys with their values, and values on lines of their
 * own, but not the mapping or list that only its first key or item begins there.
 */
final class NodeLines {
  private final String text;
  private final @Nullable Range root;
  private final List<Range> nodes = new ArrayList<>();

  /** By line start, so that a heap of comments above one long line costs little. */
  private final Map<Integer, Range> known = new HashMap<>();

  NodeLines(String text, Optional<YamlNode> root) {
    this.text = text;
    this.root = root.isPresent() ? root.get().range() : null;
    root.ifPresent(this::gather);
    nodes.sort(Comparator.comparingInt(Range::start));
  }

  /** Without recursion, as documents may be ten thousand levels deep; aliases are not followed. */
  private void gather(YamlNode from) {
    ArrayDeque<YamlNode> left = new ArrayDeque<>();
    left.push(from);
    while (!left.isEmpty()) {
      YamlNode node = left.pop();
      if (node instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          Range key = entry.key().range();
          Range value = entry.value().range();
          nodes.add(new Range(key.start(), Math.max(key.end(), value.end())));
          if (!isBlock(entry.value())) {
            nodes.add(value);
          }
          left.push(entry.value());
        }
      } else if (node instanceof SequenceNode sequence) {
        for (YamlNode item : sequence.items()) {
          nodes.add(item.range());
          left.push(item);
        }
      }
    }
  }

  private static boolean isBlock(YamlNode node) {
    if (node instanceof ScalarNode || node instanceof AliasNode) {
      return false;
    }
    return node instanceof MappingNode mapping ? !mapping.flow() : !((SequenceNode) node).flow();
  }

  /** What a comment behind something covers: its own line, and all that begins there. */
  Range behind(Range comment) {
    int start = lineStart(comment.start());
    if (root != null && root.start() >= start && root.start() < comment.start()) {
      return covered(start, root.end());
    }
    if (first(start) < comment.start()) {
      return covered(start, start);
    }
    return onlyOpens(start, comment.start())
        ? above(comment)
        : new Range(start, lineEnd(comment.start()));
  }

  /** Nothing but dashes: those of an item that begins on the next line, or of the document. */
  private boolean onlyOpens(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("- \t".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a comment above something covers: all that begins on the next line on which anything does;
   * the whole document where that is its first line.
   */
  Range above(Range comment) {
    int next = first(comment.end());
    if (root != null && root.start() >= comment.end() && root.start() <= next) {
      return covered(lineStart(root.start()), root.end());
    }
    return next == Integer.MAX_VALUE
        ? new Range(lineStart(comment.start()), lineEnd(comment.start()))
        : covered(lineStart(next), next);
  }

  /** Where the first node at or behind a place begins. */
  private int first(int from) {
    int index = index(from);
    return index < nodes.size() ? nodes.get(index).start() : Integer.MAX_VALUE;
  }

  private int index(int from) {
    int found =
        Collections.binarySearch(
            nodes, new Range(from, from), Comparator.comparingInt(Range::start));
    int index = found < 0 ? -found - 1 : found;
    while (index > 0 && nodes.get(index - 1).start() == from) {
      index--;
    }
    return index;
  }

  /** From the beginning of a line to the end of all that begins on it, or further. */
  private Range covered(int lineStart, int leastEnd) {
    Range line = known.computeIfAbsent(lineStart, this::begun);
    return new Range(lineStart, Math.max(line.end(), leastEnd));
  }

  private Range begun(int lineStart) {
    int lineEnd = lineEnd(lineStart);
    int end = lineEnd;
    for (int i = index(lineStart); i < nodes.size() && nodes.get(i).start() < lineEnd; i++) {
      end = Math.max(end, nodes.get(i).end());
    }
    return new Range(lineStart, end);
  }

  private int lineStart(int offset) {
    int at = offset;
    while (at > 0 && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
