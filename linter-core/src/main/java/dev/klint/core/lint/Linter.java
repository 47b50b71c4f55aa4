package dev.klint.core.lint;

/** Runs rules over inputs. */
public final class Linter {
  private Linter() {}
}
