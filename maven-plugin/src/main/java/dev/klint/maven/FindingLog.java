package dev.klint.maven;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.text.Position;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.maven.plugin.logging.Log;

/** Writes findings as Maven's compiler plugin does, so that consoles link the places. */
final class FindingLog {
  private final Log log;
  private final Path basedir;

  FindingLog(Log log, Path basedir) {
    this.log = log;
    this.basedir = basedir;
  }

  /** A line for each finding at its level, and one that counts. */
  void write(Report report) {
    for (Finding finding : report.findings()) {
      String line = line(finding);
      switch (finding.severity()) {
        case ERROR -> log.error(line);
        case WARNING -> log.warn(line);
        case INFO -> log.info(line);
      }
    }
    log.info(summary(report));
  }

  /** {@code /module/k8s/pod.yaml:[7,5] (rule) message}. */
  private String line(Finding finding) {
    Position start = finding.location().start();
    return printable(
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

  /** Manifests must not be able to steer a terminal. */
  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        line.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  static String summary(Report report) {
    long manifests = 0;
    for (DocumentReport document : report.documents()) {
      if (document.verdict() != Verdict.NOT_A_MANIFEST) {
        manifests++;
      }
    }
    return "klint: "
        + count(report.count(Severity.ERROR), "error")
        + ", "
        + count(report.count(Severity.WARNING), "warning")
        + ", "
        + count(report.count(Severity.INFO), "info")
        + " in "
        + count(manifests, "manifest");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
