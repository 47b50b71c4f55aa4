package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.FileError;
import java.util.List;

/**
 * The outcome of a run.
 *
 * @param targets the minors of Kubernetes that were asked about
 * @param files how many files held a document
 * @param documents in the order of file, index, item
 * @param findings in the order of file, place, rule
 * @param errors what could not be read
 * @param skipped documents that are no manifests
 * @param suppressed findings that a suppression silenced
 */
public record Report(
    KubeVersions targets,
    int files,
    List<DocumentReport> documents,
    List<Finding> findings,
    List<FileError> errors,
    int skipped,
    int suppressed) {

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  public long fixable() {
    return findings.stream().filter(finding -> finding.fix().isPresent()).count();
  }
}
