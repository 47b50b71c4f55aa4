package dev.klint.core.cel;

/** The null of CEL. */
enum Null {
  NULL
}
