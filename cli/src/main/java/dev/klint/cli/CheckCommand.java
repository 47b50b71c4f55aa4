package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.fix.Fixed;
import dev.klint.core.report.Report;
import dev.klint.core.rule.RuleSet;
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
    Trouble trouble = new Trouble(fixed.last(), settings);
    trouble.tell(console);
    if (trouble.any()) {
      return ExitStatus.TROUBLE;
    }
    return fixed.files().isEmpty() ? ExitStatus.GOOD : ExitStatus.FINDINGS;
  }

  private int report(Report report) throws IOException {
    Report visible = settings.visible(report);
    new ReportWriter(settings, console).write(report, visible);
    Trouble trouble = new Trouble(report, settings);
    if (!trouble.tell(console) && !settings.quiet() && report.files() > 0) {
      int hidden = report.findings().size() - visible.findings().size();
      if (settings.statistics()) {
        Summary.statistics(report, console);
      }
      console.err().println(Summary.line(visible, hidden));
    }
    return trouble.any() ? ExitStatus.TROUBLE : status(report);
  }

  private int status(Report report) {
    for (Finding finding : report.findings()) {
      if (settings.failOn() != null && finding.severity().atLeast(settings.failOn())) {
        return ExitStatus.FINDINGS;
      }
    }
    return ExitStatus.GOOD;
  }
}
