package dev.klint.core.lint;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree with its way down from the root.
 *
 * @param range from the key on, where there is one
 * @param step the key or {@code [index]} that leads here; empty for the root and for a merge key,
 *     whose members belong to the mapping around it
 */
record Spot(YamlNode node, Range range, String step, int depth, @Nullable Spot above) {
  static Spot root(YamlNode node) {
    return new Spot(node, node.range(), "", 0, null);
  }

  Spot below(YamlNode child, Range where, String name) {
    return new Spot(child, where, name, depth + 1, this);
  }
}
