package dev.klint.rules.crossref;

import dev.klint.core.kube.ResourceKey;

/** What a resource adds to the question of which Service selects which pods. */
sealed interface SelectionFact permits PodSource, SelectionFact.PodMaker, ServiceSelector {
  /** As written; may be empty. */
  String namespace();

  /** A custom resource that may have pods, of which nothing is known. */
  record PodMaker(String namespace) implements SelectionFact {}

  /** Certainly in the same namespace. */
  default boolean sameNamespace(SelectionFact other) {
    return shownNamespace().equals(other.shownNamespace());
  }

  /** Perhaps in the same: an unwritten one is chosen when it is applied. */
  default boolean maySeeEachOther(SelectionFact other) {
    return namespace().isEmpty() || other.namespace().isEmpty() || sameNamespace(other);
  }

  /** Where it goes unless the client says otherwise. */
  default String shownNamespace() {
    return namespace().isEmpty() ? ResourceKey.DEFAULT_NAMESPACE : namespace();
  }
}
