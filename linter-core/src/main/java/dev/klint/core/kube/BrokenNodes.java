package dev.klint.core.kube;

import dev.klint.core.yaml.YamlNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What the schema check has told of, so that nobody tells of it again: values of a wrong type, and
 * fields that are there under a misspelt name. Nodes count by identity.
 */
public final class BrokenNodes {
  public static final BrokenNodes NONE = new BrokenNodes(Set.of(), new IdentityHashMap<>());

  private final Set<YamlNode> wrong;
  private final IdentityHashMap<YamlNode, Set<String>> misspelt;

  private BrokenNodes(Set<YamlNode> wrong, IdentityHashMap<YamlNode, Set<String>> misspelt) {
    this.wrong = wrong;
    this.misspelt = misspelt;
  }

  boolean has(YamlNode node) {
    return !wrong.isEmpty() && wrong.contains(node);
  }

  /** Whether a mapping has a member that is meant to have this name. */
  boolean hasMisspelt(YamlNode mapping, String name) {
    return !misspelt.isEmpty() && misspelt.getOrDefault(mapping, Set.of()).contains(name);
  }

  /** Collects them. */
  public static final class Builder {
    private final Set<YamlNode> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<YamlNode, Set<String>> misspelt = new IdentityHashMap<>();

    /** A value of a wrong type. */
    public Builder wrong(YamlNode node) {
      wrong.add(node);
      return this;
    }

    /** A member of a mapping, by the name that is meant. */
    public Builder misspelt(YamlNode mapping, String name) {
      misspelt.computeIfAbsent(mapping, node -> new HashSet<>()).add(name);
      return this;
    }

    /** The builder is not to be used after that. */
    public BrokenNodes build() {
      return wrong.isEmpty() && misspelt.isEmpty() ? NONE : new BrokenNodes(wrong, misspelt);
    }
  }
}
