package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of minors of Kubernetes.
 *
 * @param bits bit n stands for 1.n
 */
public record KubeVersions(long bits) {
  public static final KubeVersions NONE = new KubeVersions(0);
  public static final KubeVersions ALL = new KubeVersions(-1);

  /** Those whose API this release of klint brings along. */
  public static final KubeVersions BUILT_IN = between(new KubeVersion(28), new KubeVersion(36));

  public static KubeVersions of(KubeVersion version) {
    return new KubeVersions(1L << version.minor());
  }

  /** All minors from the one to the other, both included. */
  public static KubeVersions between(KubeVersion first, KubeVersion last) {
    long bits = 0;
    for (int minor = first.minor(); minor <= last.minor(); minor++) {
      bits |= 1L << minor;
    }
    return new KubeVersions(bits);
  }

  public KubeVersions and(KubeVersions other) {
    return new KubeVersions(bits & other.bits);
  }

  public KubeVersions or(KubeVersions other) {
    return new KubeVersions(bits | other.bits);
  }

  public KubeVersions without(KubeVersions other) {
    return new KubeVersions(bits & ~other.bits);
  }

  public boolean contains(KubeVersion version) {
    return (bits >>> version.minor() & 1) != 0;
  }

  public boolean isEmpty() {
    return bits == 0;
  }

  /** Oldest first. */
  public List<KubeVersion> list() {
    List<KubeVersion> versions = new ArrayList<>();
    for (int minor = 0; minor < 64; minor++) {
      if ((bits >>> minor & 1) != 0) {
        versions.add(new KubeVersion(minor));
      }
    }
    return List.copyOf(versions);
  }

  /** {@code 1.31, 1.34..1.36}. */
  public String ranges() {
    StringBuilder out = new StringBuilder();
    List<KubeVersion> list = list();
    for (int i = 0; i < list.size(); ) {
      int last = i;
      while (last + 1 < list.size() && list.get(last + 1).minor() == list.get(last).minor() + 1) {
        last++;
      }
      out.append(out.isEmpty() ? "" : ", ").append(list.get(i));
      if (last > i) {
        out.append("..").append(list.get(last));
      }
      i = last + 1;
    }
    return out.toString();
  }

  public KubeVersion newest() {
    return new KubeVersion(63 - Long.numberOfLeadingZeros(bits));
  }

  public KubeVersion oldest() {
    return new KubeVersion(Long.numberOfTrailingZeros(bits));
  }

  // a record's own methods are made at run time: that takes as long as to read a small file
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KubeVersions versions && bits == versions.bits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }
}
