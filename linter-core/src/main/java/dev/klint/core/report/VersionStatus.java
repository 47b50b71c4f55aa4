package dev.klint.core.report;

import java.util.Locale;

/** How a document fares on one minor of Kubernetes. */
public enum VersionStatus {
  WORKS,
  /** It works, and says something that later minors will not take. */
  DEPRECATED,
  REFUSED,
  /** It hangs on something that cannot be known, and nothing else refuses it. */
  UNKNOWN,
  NOT_A_MANIFEST;

  /** As reports write it: {@code not-a-manifest}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
