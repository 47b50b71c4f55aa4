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

  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** How many findings come with a fix. */
  public int fixable() {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.fix().isPresent()) {
        count++;
      }
    }
    return count;
  }

  /** How many documents are manifests. */
  public int manifests() {
    int count = 0;
    for (DocumentReport document : documents) {
      if (document.verdict() != Verdict.NOT_A_MANIFEST) {
        count++;
      }
    }
    return count;
  }

  /** Everything was found, read and checked by every rule. */
  public boolean isComplete() {
    for (Finding finding : findings) {
      if (finding.rule().equals(Finding.INTERNAL_ERROR)) {
        return false;
      }
    }
    return errors.isEmpty();
  }

  /** The same with other findings. */
  public Report findings(List<Finding> others) {
    return new Report(targets, files, documents, others, errors, skipped, suppressed);
  }

  /** The same with other errors. */
  public Report errors(List<FileError> others) {
    return new Report(targets, files, documents, findings, others, skipped, suppressed);
  }
}
