package dev.klint.core.finding;

import java.util.Locale;

/** Why the API server refuses an object, in its own terms. */
public enum Cause {
  UNKNOWN_FIELD,
  DUPLICATE_FIELD,
  TYPE,
  REQUIRED,
  INVALID,
  NOT_SUPPORTED,
  DUPLICATE,
  FORBIDDEN,
  TOO_LONG,
  TOO_MANY,
  SYNTAX,
  UNKNOWN_KIND;

  /** As reports write it: {@code unknown-field}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
