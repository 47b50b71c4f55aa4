package dev.klint.core.yaml;

import dev.klint.core.text.Range;

/** {@code *name}: stands for the node that carries the anchor. */
public record AliasNode(Range range, String name, YamlNode target) implements YamlNode {
  @Override
  public YamlNode resolved() {
    return target.resolved();
  }
}
