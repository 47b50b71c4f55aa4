package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.report.Report;
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
