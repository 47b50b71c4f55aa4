package dev.klint.core.report;

import dev.klint.core.kube.KubeVersions;
import java.util.List;

/**
 * How a document fares on each target minor of Kubernetes.
 *
 * @param reasons in the order of their places
 * @param summary one sentence: {@code works on 1.28 and 1.31 to 1.36}
 */
public record DocumentVersions(
    DocumentReport document,
    VersionStatuses statuses,
    List<VersionReason> reasons,
    String summary) {

  /** The minors that refuse it for what a suppression keeps from being told. */
  public KubeVersions unexplained() {
    return statuses
        .on(VersionStatus.REFUSED)
        .without(VersionReason.versions(reasons, VersionStatus.REFUSED));
  }
}
