package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.FileError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which documents work on which minors of Kubernetes, and why not on the others.
 *
 * @param targets the minors that were asked about
 * @param documents in the order of file, index, item
 * @param errors what could not be read
 */
public record VersionMatrix(
    KubeVersions targets, List<DocumentVersions> documents, List<FileError> errors) {

  /**
   * @param report of a run with all rules that tell what the API server refuses, and {@link
   *     Finding#DEPRECATED_API_VERSION}
   * @param known all minors that could be asked about
   * @param removal the first minor that has a kind no more, where that is known
   */
  public static VersionMatrix of(
      Report report,
      KubeVersions known,
      Function<GroupVersionKind, Optional<KubeVersion>> removal) {
    Map<Subject, List<Finding>> findings = new HashMap<>();
    for (Finding finding : report.findings()) {
      findings.computeIfAbsent(finding.subject(), subject -> new ArrayList<>()).add(finding);
    }
    Map<GroupVersionKind, Optional<KubeVersion>> removals = new HashMap<>();
    List<DocumentVersions> documents = new ArrayList<>();
    for (DocumentReport document : report.documents()) {
      List<VersionReason> reasons =
          VersionReason.of(findings.getOrDefault(document.subject(), List.of()));
      VersionStatuses statuses = VersionStatuses.of(document, reasons, report.targets());
      Optional<KubeVersion> removed =
          statuses.has(VersionStatus.DEPRECATED)
              ? removals.computeIfAbsent(document.type(), removal)
              : Optional.empty();
      VersionSentence sentence = new VersionSentence(document, statuses, reasons, known, removed);
      documents.add(new DocumentVersions(document, statuses, reasons, sentence.text()));
    }
    return new VersionMatrix(report.targets(), List.copyOf(documents), report.errors());
  }

  /** How many documents have this status on some target. */
  public int count(VersionStatus status) {
    int count = 0;
    for (DocumentVersions document : documents) {
      count += document.statuses().has(status) ? 1 : 0;
    }
    return count;
  }
}
