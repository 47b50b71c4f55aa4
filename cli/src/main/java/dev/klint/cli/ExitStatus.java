package dev.klint.cli;

/** What a process tells its caller. */
final class ExitStatus {
  /** Nothing at or above {@code --fail-on}. */
  static final int GOOD = 0;

  /** Findings. */
  static final int FINDINGS = 1;

  /** Wrong usage, unreadable input, nothing to check, or a failure of klint itself. */
  static final int TROUBLE = 2;

  private ExitStatus() {}
}
