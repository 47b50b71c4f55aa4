package dev.klint.core.finding;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** As reports and options write it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
