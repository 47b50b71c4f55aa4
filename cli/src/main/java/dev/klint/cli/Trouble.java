package dev.klint.cli;

import dev.klint.core.report.Report;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Printable;

/** What keeps a run from being whole: files that cannot be read, nothing to look at. */
final class Trouble {
  private final Report report;
  private final CheckSettings settings;

  Trouble(Report report, CheckSettings settings) {
    this.report = report;
    this.settings = settings;
  }

  /** Whether the run ends with {@link ExitStatus#TROUBLE}. */
  boolean any() {
    return !report.isComplete() || isNothing();
  }

  private boolean isNothing() {
    return report.manifests() == 0 && !settings.allowEmpty();
  }

  /**
   * @return whether it was said that there is nothing to look at
   */
  boolean tell(Console console) {
    for (FileError error : report.errors()) {
      console.say(Printable.of(error.file()) + ": " + Printable.of(error.message()));
    }
    boolean nothing = isNothing() && report.errors().isEmpty();
    if (nothing) {
      console.say(
          "no Kubernetes manifest found in "
              + Printable.of(String.join(", ", settings.paths()))
              + (report.skipped() == 0
                  ? ""
                  : " (" + Summary.count(report.skipped(), "other document") + ")")
              + "; --allow-empty makes this no error");
    }
    return nothing;
  }
}
