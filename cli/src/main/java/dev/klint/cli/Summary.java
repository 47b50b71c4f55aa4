package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.report.Report;
import dev.klint.core.report.VersionMatrix;
import dev.klint.core.report.VersionStatus;
import java.util.Map;
import java.util.TreeMap;

/** What is told on standard error when a check is done. */
final class Summary {
  private Summary() {}

  /**
   * {@code 1 error, 2 warnings; 3 manifests in 2 files; 4 info findings not shown, see -v}.
   *
   * @param hidden info findings that the report has no more
   */
  static String line(Report report, int hidden) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : Severity.values()) {
      int count = report.count(severity);
      if (count > 0) {
        out.append(out.isEmpty() ? "" : ", ").append(count(count, severity.word()));
      }
    }
    if (out.isEmpty()) {
      out.append("no findings");
    } else if (report.fixable() > 0) {
      out.append(" (").append(report.fixable()).append(" with a fix)");
    }
    out.append("; ").append(count(report.manifests(), "manifest"));
    out.append(" in ").append(count(report.files(), "file"));
    if (hidden > 0) {
      out.append("; ").append(count(hidden, "info finding")).append(" not shown, see -v");
    }
    return out.toString();
  }

  /** {@code 3 manifests in 2 files on 1.28 to 1.36: 1 refused, 1 deprecated somewhere}. */
  static String line(Report report, VersionMatrix matrix) {
    StringBuilder out = new StringBuilder();
    out.append(count(report.manifests(), "manifest"));
    out.append(" in ").append(count(report.files(), "file"));
    out.append(" on ").append(matrix.targets().words()).append(": ");
    int start = out.length();
    add(matrix.count(VersionStatus.REFUSED), "refused somewhere", start, out);
    add(matrix.count(VersionStatus.DEPRECATED), "deprecated somewhere", start, out);
    add(matrix.count(VersionStatus.UNKNOWN), "cannot be told", start, out);
    return out.length() == start ? out.append("all work").toString() : out.toString();
  }

  private static void add(int count, String what, int start, StringBuilder out) {
    if (count > 0) {
      out.append(out.length() == start ? "" : ", ").append(count).append(' ').append(what);
    }
  }

  /** A line for each rule that found something: how often, and how often with a fix. */
  static void statistics(Report report, Console console) {
    Map<String, Integer> found = new TreeMap<>();
    Map<String, Integer> fixable = new TreeMap<>();
    for (Finding finding : report.findings()) {
      found.merge(finding.rule(), 1, Integer::sum);
      fixable.merge(finding.rule(), finding.fix().isPresent() ? 1 : 0, Integer::sum);
    }
    for (Map.Entry<String, Integer> entry : found.entrySet()) {
      int fixes = fixable.getOrDefault(entry.getKey(), 0);
      String share = fixes == 0 ? "" : " (" + fixes + " with a fix)";
      console.err().println(entry.getValue() + "\t" + entry.getKey() + share);
    }
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
