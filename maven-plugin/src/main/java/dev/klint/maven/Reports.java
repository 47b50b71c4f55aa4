package dev.klint.maven;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.JsonReporter;
import dev.klint.core.report.Report;
import dev.klint.core.text.FileError;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a build does with reports: puts those of several runs together, counts, writes. */
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

  /** The report with what could not be found before what could not be read. */
  static Report with(List<FileError> missing, Report report) {
    Report found = new Report(report.targets(), 0, List.of(), List.of(), missing, 0, 0);
    return together(report.targets(), List.of(found, report));
  }

  /** Whether a finding is at least so bad. */
  static boolean atLeast(Report report, Severity least) {
    return report.findings().stream().anyMatch(finding -> finding.severity().atLeast(least));
  }

  /**
   * Writes the JSON report, making folders as needed.
   *
   * @param version klint's own
   */
  static void writeJson(Report report, String version, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file)) {
      new JsonReporter(version).write(report, out);
    }
  }
}
