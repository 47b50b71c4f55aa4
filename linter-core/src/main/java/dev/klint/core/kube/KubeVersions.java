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

  /** The runs of minors without a gap that the set is made of, oldest first. */
  public List<KubeVersions> runs() {
    List<KubeVersions> runs = new ArrayList<>();
    long left = bits;
    while (left != 0) {
      int first = Long.numberOfTrailingZeros(left);
      long gaps = ~(left >>> first);
      int length = gaps == 0 ? 64 : Long.numberOfTrailingZeros(gaps);
      long run = (length == 64 ? -1 : (1L << length) - 1) << first;
      runs.add(new KubeVersions(run));
      left &= ~run;
    }
    return runs;
  }

  /** For a sentence: {@code 1.28, 1.30 and 1.32 to 1.36}; empty for none. */
  public String words() {
    List<String> parts = new ArrayList<>();
    for (KubeVersions run : runs()) {
      KubeVersion first = run.oldest();
      KubeVersion last = run.newest();
      if (last.minor() - first.minor() > 1) {
        parts.add(first + " to " + last);
      } else {
        for (KubeVersion version : run.list()) {
          parts.add(version.toString());
        }
      }
    }
    int end = parts.size() - 1;
    return end < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, end)) + " and " + parts.get(end);
  }

  /** {@code 1.31, 1.34..1.36}. */
  public String ranges() {
    StringBuilder out = new StringBuilder();
    for (KubeVersions run : runs()) {
      out.append(out.isEmpty() ? "" : ", ").append(run.oldest());
      if (!run.oldest().equals(run.newest())) {
        out.append("..").append(run.newest());
      }
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
