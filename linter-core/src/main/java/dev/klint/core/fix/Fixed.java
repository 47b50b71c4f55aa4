package dev.klint.core.fix;

import java.util.List;

/**
 * The outcome of fixing.
 *
 * @param files those that changed, in the order of their names
 * @param last what checking the fixed texts gave
 * @param <R> the outcome of a check
 */
public record Fixed<R>(List<FixedFile> files, R last) {
  /** How many fixes were applied. */
  public int fixes() {
    int fixes = 0;
    for (FixedFile file : files) {
      fixes += file.fixes();
    }
    return fixes;
  }
}
