package dev.klint.core.cel;

/**
 * An error as a value: a later {@code ||} or {@code &&} may make it irrelevant.
 *
 * @param message as the server words it
 */
record Failure(String message) {
  static final Failure NO_OVERLOAD = new Failure("no such overload");

  boolean isNoOverload() {
    return equals(NO_OVERLOAD);
  }
}
