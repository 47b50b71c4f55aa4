package dev.klint.core.finding;

import java.util.Locale;

/** Whether a fix may be applied without a second thought. */
public enum Safety {
  /** Keeps the meaning, or makes the only thing that can have been meant. */
  SAFE,
  /** Changes what runs: to be looked at. */
  UNSAFE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
