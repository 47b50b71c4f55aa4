package dev.klint.maven;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.text.FileError;
import java.util.ArrayList;
import java.util.List;

/** Puts reports of several runs together. */
final class Reports {
  private Reports() {}

  /**
   * One report over all runs, in their order.
   *
   * @param runs over different files
   */
  static Report together(KubeVersions targets, List<Report> runs) {
    int files = 0;
    int skipped = 0;
    int suppressed = 0;
    List<DocumentReport> documents = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<FileError> errors = new ArrayList<>();
    for (Report run : runs) {
      files += run.files();
      skipped += run.skipped();
      suppressed += run.suppressed();
      documents.addAll(run.documents());
      findings.addAll(run.findings());
      errors.addAll(run.errors());
    }
    return new Report(targets, files, documents, findings, errors, skipped, suppressed);
  }
}
