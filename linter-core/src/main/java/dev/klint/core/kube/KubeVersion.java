package dev.klint.core.kube;

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

  @Override
  public String toString() {
    return "1." + minor;
  }
}
