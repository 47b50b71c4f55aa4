package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a document does not simply work on some minors of Kubernetes.
 *
 * @param effect what it makes of the document: refused, deprecated or unknown
 * @param path where in the resource; may be empty
 * @param versions the minors among the targets that it holds for
 * @param place where it is said in the file
 */
public record VersionReason(
    VersionStatus effect,
    String rule,
    String path,
    String message,
    KubeVersions versions,
    Position place) {

  /** What the findings about a document say of it, in their order; the same only once. */
  static List<VersionReason> of(List<Finding> findings) {
    Map<List<String>, VersionReason> reasons = new LinkedHashMap<>();
    for (Finding finding : findings) {
      VersionStatus effect = effect(finding);
      if (effect != VersionStatus.WORKS) {
        reasons.merge(
            List.of(finding.rule(), finding.path(), finding.message()),
            new VersionReason(
                effect,
                finding.rule(),
                finding.path(),
                finding.message(),
                finding.versions(),
                finding.location().start()),
            VersionReason::with);
      }
    }
    return List.copyOf(new ArrayList<>(reasons.values()));
  }

  private VersionReason with(VersionReason same) {
    return new VersionReason(effect, rule, path, message, versions.or(same.versions), place);
  }

  private static VersionStatus effect(Finding finding) {
    if (finding.rejectedByApiServer()) {
      return VersionStatus.REFUSED;
    }
    return switch (finding.rule()) {
      case Finding.DEPRECATED_API_VERSION -> VersionStatus.DEPRECATED;
      case Finding.SCHEMA_UNAVAILABLE, Finding.INTERNAL_ERROR -> VersionStatus.UNKNOWN;
      default -> VersionStatus.WORKS;
    };
  }

  /** The minors for which one of the reasons has this effect. */
  static KubeVersions versions(List<VersionReason> reasons, VersionStatus effect) {
    KubeVersions versions = KubeVersions.NONE;
    for (VersionReason reason : reasons) {
      versions = reason.effect == effect ? versions.or(reason.versions) : versions;
    }
    return versions;
  }
}
