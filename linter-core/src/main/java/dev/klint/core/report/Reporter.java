package dev.klint.core.report;

import java.io.IOException;

/** Writes a report in one form. */
public interface Reporter {
  /**
   * @throws IOException only when {@code out} throws it
   */
  void write(Report report, Appendable out) throws IOException;
}
