package dev.klint.core.kube;

/** Where objects of a kind stand. */
public enum Scope {
  NAMESPACED,
  CLUSTER,
  /** No schema of the kind says it. */
  UNKNOWN
}
