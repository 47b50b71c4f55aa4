package dev.klint.core.cel;

/** A value of a type that Kubernetes adds: an address, a quantity, a version… */
interface Opaque {
  String typeName();

  /** Whether another value of the same class is equal. */
  boolean same(Opaque other);
}
