package dev.klint.maven;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.report.Report;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Position;
import dev.klint.core.text.Printable;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Writes findings as Maven's compiler plugin does, so that consoles link the places. */
final class FindingLog {
  private final Log log;
  private final Path basedir;

  FindingLog(Log log, Path basedir) {
    this.log = log;
    this.basedir = basedir;
  }

  /** A line for each finding at its level, one for what could not be read, one that counts. */
  void write(Report report) {
    for (Finding finding : report.findings()) {
      String line = line(finding);
      switch (finding.severity()) {
        case ERROR -> log.error(line);
        case WARNING -> log.warn(line);
        case INFO -> log.info(line);
      }
    }
    for (FileError error : report.errors()) {
      log.error(Printable.of(error.file() + ": " + error.message()));
    }
    log.info(summary(report));
  }

  /** {@code /module/k8s/pod.yaml:[7,5] (rule) message}. */
  private String line(Finding finding) {
    Position start = finding.location().start();
    return Printable.of(
        basedir.resolve(finding.location().file()).normalize()
            + ":["
            + start.line()
            + ","
            + start.column()
            + "] ("
            + finding.rule()
            + ") "
            + finding.message());
  }

  static String summary(Report report) {
    return "klint: "
        + Words.count(report.count(Severity.ERROR), "error")
        + ", "
        + Words.count(report.count(Severity.WARNING), "warning")
        + ", "
        + Words.count(report.count(Severity.INFO), "info")
        + " in "
        + Words.count(report.manifests(), "manifest");
  }
}
