package dev.klint.core.yaml;

import java.util.ArrayDeque;

/**
 * Refuses documents that grow out of proportion through their aliases, by go-yaml's measure: more
 * than 100 nodes came from aliases, more than 1000 were visited, and the share of aliased ones is
 * above 99 % (falling to 10 % between 400 thousand and 4 million nodes).
 */
final class AliasBudget {
  private static final int FEW_ALIASED = 100;
  private static final int FEW_NODES = 1000;
  private static final int GENTLE_UNTIL = 400_000;
  private static final int STRICT_FROM = 4_000_000;

  private long visited = 1;
  private long aliased;

  /** A node to visit; {@code inAlias}: it is reached through an alias. */
  private record Visit(YamlNode node, boolean inAlias, int depth) {}

  /** Whether this many aliased nodes are too many among this many. */
  static boolean isExceeded(long aliased, long visited) {
    return aliased > FEW_ALIASED
        && visited > FEW_NODES
        && (double) aliased / visited > allowedShare(visited);
  }

  /**
   * @throws ScanException at the node with which the measure is full
   */
  void check(YamlNode root) {
    ArrayDeque<Visit> left = new ArrayDeque<>();
    left.push(new Visit(root, false, 0));
    while (!left.isEmpty()) {
      Visit visit = left.pop();
      YamlNode node = visit.node();
      count(node, visit.inAlias());
      int depth = visit.depth() + 1;
      if (depth > Composer.DEEPEST + 1) {
        throw new ScanException(
            -1,
            node.range().start(),
            "with its aliases nested more than " + Composer.DEEPEST + " levels deep");
      }
      if (node instanceof AliasNode alias) {
        left.push(new Visit(alias.target(), true, visit.depth()));
      } else if (node instanceof SequenceNode sequence) {
        for (int i = sequence.items().size() - 1; i >= 0; i--) {
          left.push(new Visit(sequence.items().get(i), visit.inAlias(), depth));
        }
      } else if (node instanceof MappingNode mapping) {
        for (int i = mapping.entries().size() - 1; i >= 0; i--) {
          MappingNode.Entry entry = mapping.entries().get(i);
          left.push(new Visit(entry.value(), visit.inAlias(), depth));
          if (!entry.name().equals("<<")) {
            left.push(new Visit(entry.key(), visit.inAlias(), depth));
          }
        }
      }
    }
  }

  private void count(YamlNode node, boolean inAlias) {
    visited++;
    if (inAlias) {
      aliased++;
    }
    if (isExceeded(aliased, visited)) {
      throw new ScanException(
          -1, node.range().start(), "aliases make this document grow out of proportion");
    }
  }

  private static double allowedShare(long visited) {
    if (visited <= GENTLE_UNTIL) {
      return 0.99;
    }
    if (visited >= STRICT_FROM) {
      return 0.10;
    }
    return 0.99 - 0.89 * (visited - GENTLE_UNTIL) / (STRICT_FROM - GENTLE_UNTIL);
  }
}
