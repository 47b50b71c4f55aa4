package dev.klint.core.cel;

/**
 * The work that the rules of one object may do: steps of the evaluator, items and characters that
 * they make or compare. A rule that needs more would break the server's own limit on cost, or
 * nearly so.
 */
final class Budget {
  static final long OF_AN_OBJECT = 5_000_000;

  /** So many characters count as one step. */
  private static final int CHARACTERS = 8;

  private long left;

  Budget(long left) {
    this.left = left;
  }

  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new UnsureException("the rules take too much work");
    }
  }

  /** For a text of this length that is made or looked through. */
  void spendText(long length) {
    spend(1 + length / CHARACTERS);
  }
}
