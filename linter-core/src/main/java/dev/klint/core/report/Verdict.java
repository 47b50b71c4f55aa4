package dev.klint.core.report;

import java.util.Locale;

/**
 * What a real API server would answer to a create of the document, with strict field validation.
 */
public enum Verdict {
  ACCEPTED,
  REJECTED,
  /** The YAML itself cannot be read. */
  UNPARSEABLE,
  UNKNOWN_KIND,
  /** It hangs on something that cannot be known, and nothing else refuses it. */
  UNDETERMINED,
  NOT_A_MANIFEST;

  /** As reports write it: {@code unknown-kind}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
