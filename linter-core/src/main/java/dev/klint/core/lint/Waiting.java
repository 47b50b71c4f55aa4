package dev.klint.core.lint;

import dev.klint.core.crd.Definition;
import dev.klint.core.kube.GroupVersionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chunks with kinds that have no schema, held back until the whole input was seen: it may bring
 * their definitions, wherever it has them.
 */
final class Waiting {
  private final List<Held> held = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();

  /** A chunk, and what is to be said of it when no definition comes. */
  private record Held(Chunk chunk, ChunkResult result) {}

  /** Takes note of a result; whether it is held back. */
  boolean holds(Chunk chunk, ChunkResult result) {
    definitions.addAll(result.definitions());
    return !result.unknown().isEmpty() && held.add(new Held(chunk, result));
  }

  List<Definition> definitions() {
    return definitions;
  }

  /** The chunks that the definitions say more of; what is to be said of the others goes on. */
  List<Chunk> defined(ResultSink others) {
    Set<String> known = new HashSet<>();
    for (Definition definition : definitions) {
      known.add(definition.group() + "/" + definition.kind());
    }
    List<Chunk> chunks = new ArrayList<>();
    for (Held one : held) {
      if (isKnown(one.result().unknown(), known)) {
        chunks.add(one.chunk());
      } else {
        others.accept(one.chunk(), one.result());
      }
    }
    return chunks;
  }

  private static boolean isKnown(Set<GroupVersionKind> kinds, Set<String> known) {
    for (GroupVersionKind kind : kinds) {
      if (known.contains(kind.group() + "/" + kind.kind())) {
        return true;
      }
    }
    return false;
  }
}
