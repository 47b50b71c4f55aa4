package dev.klint.core.kube;

import org.jspecify.annotations.Nullable;

/** A minor of Kubernetes: 1.{@code minor}. */
public record KubeVersion(int minor) implements Comparable<KubeVersion> {
  public KubeVersion {
    if (minor < 0 || minor > 63) {
      throw new IllegalArgumentException("no minor of Kubernetes: " + minor);
    }
  }

  @Override
  public int compareTo(KubeVersion other) {
    return Integer.compare(minor, other.minor);
  }

  /** As a record does it, but without method handles, which cost at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KubeVersion version && version.minor == minor;
  }

  @Override
  public int hashCode() {
    return minor;
  }

  @Override
  public String toString() {
    return "1." + minor;
  }
}
