package dev.klint.core.suppress;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Finds what begins on a line: a key with its value, an item of a list, or a whole document. */
final class LineNodes {
  private LineNodes() {}

  /**
   * The widest of them, as an item begins on the same line as its first key.
   *
   * @param from where the line begins
   * @param to where it ends
   */
  static @Nullable Range beginningIn(YamlNode root, int from, int to) {
    Range widest = begins(root, from, to) ? root.range() : null;
    ArrayDeque<YamlNode> left = new ArrayDeque<>();
    left.push(root);
    while (widest == null && !left.isEmpty()) {
      YamlNode node = left.removeFirst();
      if (node.range().start() >= to || node.range().end() <= from) {
        continue;
      }
      if (node instanceof SequenceNode sequence) {
        for (YamlNode item : sequence.items()) {
          widest = widest == null && begins(item, from, to) ? item.range() : widest;
          left.addLast(item);
        }
      } else if (node instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          if (widest == null && begins(entry.key(), from, to)) {
            int end = Math.max(entry.key().range().end(), entry.value().range().end());
            widest = new Range(entry.key().range().start(), end);
          }
          left.addLast(entry.value());
        }
      }
    }
    return widest;
  }

  private static boolean begins(YamlNode node, int from, int to) {
    return node.range().start() >= from && node.range().start() < to;
  }
}
