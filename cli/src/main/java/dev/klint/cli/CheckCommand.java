package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.fix.Fixed;
import dev.klint.core.report.Report;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Printable;
import java.io.IOException;
import java.util.Map;

/** {@code klint check}: paths in, reports and an exit status out. */
final class CheckCommand {
  private final CheckSettings settings;
  private final RuleSet rules;
  private final Console console;

  CheckCommand(CheckSettings settings, RuleSet rules, Console console) {
    this.settings = settings;
    this.rules = rules;
    this.console = console;
  }

  /**
   * @throws IOException when a report cannot be written
   */
  int run() throws IOException {
    if (!settings.config().isEmpty()) {
      console.say("configuration files are not read yet; going on without " + settings.config());
    }
    CheckRun run = CheckRun.of(settings, rules, console);
    if (settings.mending().diff()) {
      return diff(new FixRun(run, settings, console).diff());
    }
    Report report =
        settings.mending().write()
            ? new FixRun(run, settings, console).write()
            : run.lint(Map.of());
    return report(report);
  }

  /** The status tells whether there is a difference, not what there is to find. */
  private int diff(Fixed<Report> fixed) {
    Report report = fixed.last();
    tellErrors(report);
    boolean empty = report.manifests() == 0;
    if (empty && report.errors().isEmpty() && !settings.allowEmpty()) {
      console.say(nothing(report));
    }
    if (status(report, empty) == ExitStatus.TROUBLE) {
      return ExitStatus.TROUBLE;
    }
    return fixed.files().isEmpty() ? ExitStatus.GOOD : ExitStatus.FINDINGS;
  }

  private void tellErrors(Report report) {
    for (FileError error : report.errors()) {
      console.say(Printable.of(error.file()) + ": " + Printable.of(error.message()));
    }
  }

  private int report(Report report) throws IOException {
    Report visible = settings.visible(report);
    new ReportWriter(settings, console).write(report, visible);
    tellErrors(report);
    boolean empty = report.manifests() == 0;
    if (empty && report.errors().isEmpty() && !settings.allowEmpty()) {
      console.say(nothing(report));
    } else if (!settings.quiet() && report.files() > 0) {
      int hidden = report.findings().size() - visible.findings().size();
      if (settings.statistics()) {
        Summary.statistics(report, console);
      }
      console.err().println(Summary.line(visible, hidden));
    }
    return status(report, empty);
  }

  private String nothing(Report report) {
    return "no Kubernetes manifest found in "
        + Printable.of(String.join(", ", settings.paths()))
        + (report.skipped() == 0
            ? ""
            : " (" + Summary.count(report.skipped(), "other document") + ")")
        + "; --allow-empty makes this no error";
  }

  private int status(Report report, boolean empty) {
    if (!report.isComplete() || (empty && !settings.allowEmpty())) {
      return ExitStatus.TROUBLE;
    }
    for (Finding finding : report.findings()) {
      if (settings.failOn() != null && finding.severity().atLeast(settings.failOn())) {
        return ExitStatus.FINDINGS;
      }
    }
    return ExitStatus.GOOD;
  }
}
