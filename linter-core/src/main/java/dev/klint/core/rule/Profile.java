package dev.klint.core.rule;

import java.util.Locale;

/** A named selection of rules. */
public enum Profile {
  RECOMMENDED,
  VALIDITY,
  SECURITY,
  STRICT,
  ALL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
