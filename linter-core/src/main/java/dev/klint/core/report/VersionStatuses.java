package dev.klint.core.report;

import dev.klint.core.kube.ApiGroups;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Placeholders;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The status of a document on each target minor of Kubernetes.
 *
 * @param map oldest minor first
 */
public record VersionStatuses(Map<KubeVersion, VersionStatus> map) {

  /** Made of the verdicts on a document, and the reasons for them. */
  static VersionStatuses of(
      DocumentReport document, List<VersionReason> reasons, KubeVersions targets) {
    KubeVersions refused = VersionReason.versions(reasons, VersionStatus.REFUSED);
    KubeVersions deprecated = VersionReason.versions(reasons, VersionStatus.DEPRECATED);
    Map<KubeVersion, VersionStatus> map = new LinkedHashMap<>();
    for (KubeVersion version : targets.list()) {
      VersionStatus status =
          switch (document.verdict(version)) {
            case ACCEPTED ->
                deprecated.contains(version) ? VersionStatus.DEPRECATED : VersionStatus.WORKS;
            case REJECTED, UNPARSEABLE -> VersionStatus.REFUSED;
            case UNKNOWN_KIND ->
                refused.contains(version) || isOwn(document.type())
                    ? VersionStatus.REFUSED
                    : VersionStatus.UNKNOWN;
            case UNDETERMINED -> VersionStatus.UNKNOWN;
            case NOT_A_MANIFEST -> VersionStatus.NOT_A_MANIFEST;
          };
      map.put(version, status);
    }
    return new VersionStatuses(Collections.unmodifiableMap(map));
  }

  /** Whether the kind is of Kubernetes' own groups, so that the server refuses what it lacks. */
  private static boolean isOwn(GroupVersionKind type) {
    return !Placeholders.isIn(type.apiVersion())
        && !Placeholders.isIn(type.kind())
        && ApiGroups.isOwn(type.group());
  }

  /** Whether it has this status on some target. */
  public boolean has(VersionStatus status) {
    return map.containsValue(status);
  }

  /** The minors on which it has this status. */
  public KubeVersions on(VersionStatus status) {
    KubeVersions versions = KubeVersions.NONE;
    for (Map.Entry<KubeVersion, VersionStatus> entry : map.entrySet()) {
      if (entry.getValue() == status) {
        versions = versions.or(KubeVersions.of(entry.getKey()));
      }
    }
    return versions;
  }

  /** The minors that take it, deprecated or not. */
  public KubeVersions works() {
    return on(VersionStatus.WORKS).or(on(VersionStatus.DEPRECATED));
  }

  /** The minors of which nothing can be said. */
  KubeVersions untold() {
    return on(VersionStatus.UNKNOWN).or(on(VersionStatus.NOT_A_MANIFEST));
  }
}
