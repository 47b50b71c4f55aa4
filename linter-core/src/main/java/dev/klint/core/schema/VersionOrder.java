package dev.klint.core.schema;

import dev.klint.core.kube.KubeVersions;
import java.util.Comparator;

/**
 * The kind that people most likely mean comes first: stable versions of the API before beta before
 * alpha, those that the newest minor still has before others, then the higher number. Equal ones
 * keep their order.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority">Version
 *     priority</a>
 */
final class VersionOrder implements Comparator<KindType> {
  private final KubeVersions known;

  VersionOrder(KubeVersions known) {
    this.known = known;
  }

  @Override
  public int compare(KindType one, KindType other) {
    int stage = Integer.compare(stage(one), stage(other));
    if (stage != 0) {
      return stage;
    }
    int gone = Boolean.compare(isGone(one), isGone(other));
    return gone != 0 ? gone : compareNumbers(version(other), version(one));
  }

  private static String version(KindType kind) {
    return kind.type().version();
  }

  private static int stage(KindType kind) {
    return version(kind).contains("alpha") ? 2 : version(kind).contains("beta") ? 1 : 0;
  }

  private boolean isGone(KindType kind) {
    return !kind.versions().contains(known.newest());
  }

  /** {@code v2beta10} after {@code v2beta9}: names of versions differ in their numbers only. */
  private static int compareNumbers(String one, String other) {
    int length = Integer.compare(one.length(), other.length());
    return length != 0 ? length : one.compareTo(other);
  }
}
