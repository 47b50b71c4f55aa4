package dev.klint.core.yaml;

import dev.klint.core.text.Range;

/** One node of a document, with the exact place where it is written. */
public sealed interface YamlNode permits ScalarNode, SequenceNode, MappingNode, AliasNode {
  /**
   * Where the node is written: from its first sign (after anchor and tag) to its last, without
   * blank lines or comments behind it; empty, after the colon or dash, for a value that is not
   * written.
   */
  Range range();

  /** The node that is meant: the anchor's for an alias, else the node itself. */
  default YamlNode resolved() {
    return this;
  }
}
