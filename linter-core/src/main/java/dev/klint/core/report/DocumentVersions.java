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
 * How a document fares on each target minor of Kubernetes.
 *
 * @param statuses for each target, oldest first
 * @param reasons in the order of their places
 * @param summary one sentence: {@code works on 1.28 and 1.31 to 1.36}
 */
public record DocumentVersions(
    DocumentReport document,
    Map<KubeVersion, VersionStatus> statuses,
    List<VersionReason> reasons,
    String summary) {

  /** The minors on which it has this status. */
  public KubeVersions on(VersionStatus status) {
    KubeVersions versions = KubeVersions.NONE;
    for (Map.Entry<KubeVersion, VersionStatus> entry : statuses.entrySet()) {
      versions =
          entry.getValue() == status ? versions.or(KubeVersions.of(entry.getKey())) : versions;
    }
    return versions;
  }

  /** The minors that take it, deprecated or not. */
  public KubeVersions works() {
    return on(VersionStatus.WORKS).or(on(VersionStatus.DEPRECATED));
  }

  /** The minors that refuse it for what a suppression keeps from being told. */
  public KubeVersions unexplained() {
    return on(VersionStatus.REFUSED)
        .without(VersionReason.versions(reasons, VersionStatus.REFUSED));
  }

  /** The status for each target, made of the verdicts and the reasons for them. */
  static Map<KubeVersion, VersionStatus> statuses(
      DocumentReport document, List<VersionReason> reasons, KubeVersions targets) {
    KubeVersions refused = VersionReason.versions(reasons, VersionStatus.REFUSED);
    KubeVersions deprecated = VersionReason.versions(reasons, VersionStatus.DEPRECATED);
    Map<KubeVersion, VersionStatus> statuses = new LinkedHashMap<>();
    for (KubeVersion version : targets.list()) {
      statuses.put(
          version,
          switch (document.verdict(version)) {
            case ACCEPTED ->
                deprecated.contains(version) ? VersionStatus.DEPRECATED : VersionStatus.WORKS;
            case REJECTED, UNPARSEABLE -> VersionStatus.REFUSED;
            case UNKNOWN_KIND ->
                refused.contains(version) || isOwn(document)
                    ? VersionStatus.REFUSED
                    : VersionStatus.UNKNOWN;
            case UNDETERMINED -> VersionStatus.UNKNOWN;
            case NOT_A_MANIFEST -> VersionStatus.NOT_A_MANIFEST;
          });
    }
    return Collections.unmodifiableMap(statuses);
  }

  /** Whether the kind is of Kubernetes' own groups, so that the server refuses what it lacks. */
  private static boolean isOwn(DocumentReport document) {
    GroupVersionKind type = document.type();
    return !Placeholders.isIn(type.apiVersion())
        && !Placeholders.isIn(type.kind())
        && ApiGroups.isOwn(type.group());
  }
}
