package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.text.Position;
import dev.klint.core.text.Printable;
import java.io.IOException;

/**
 * A line for each finding, as compilers write them, so that editors and problem matchers find the
 * place: {@code file:line:column: severity: message [rule]}.
 */
public final class ConciseReporter implements Reporter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      Position start = finding.location().start();
      out.append(Printable.of(finding.location().file()))
          .append(':')
          .append(Integer.toString(start.line()))
          .append(':')
          .append(Integer.toString(start.column()))
          .append(": ")
          .append(finding.severity().word())
          .append(": ")
          .append(Printable.of(finding.message()))
          .append(" [")
          .append(finding.rule())
          .append("]\n");
    }
  }
}
