package dev.klint.cli;

import dev.klint.core.discover.Discovery;
import dev.klint.core.discover.Found;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import dev.klint.core.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Report report = lint();
    Report visible = settings.visible(report);
    new ReportWriter(settings, console).write(report, visible);
    for (FileError error : report.errors()) {
      console.say(Printable.of(error.file()) + ": " + Printable.of(error.message()));
    }
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

  private Report lint() {
    Discovery discovery =
        new Discovery(console.directory(), settings.globs(), settings.ignoreFiles());
    add(settings.paths(), discovery);
    int own = discovery.found().inputs().size();
    add(settings.contexts(), discovery);
    Found found = discovery.found();
    Progress progress = new Progress(settings.progress(), console);
    Report report = new Linter(options()).lint(found.inputs(), progress);
    progress.end();
    List<FileError> errors = new ArrayList<>(found.errors());
    errors.addAll(report.errors());
    Report whole = report.errors(errors);
    List<Input> context = found.inputs().subList(own, found.inputs().size());
    return context.isEmpty() ? whole : without(context, whole);
  }

  private void add(List<String> paths, Discovery discovery) {
    boolean standardInput = false;
    for (String path : paths) {
      if (!path.equals("-")) {
        discovery.add(path);
      } else if (!standardInput) {
        standardInput = true;
        discovery.add(new StandardInput(settings.stdinName(), console.in()));
      }
    }
  }

  private LintOptions options() {
    KubeVersions targets = settings.targets();
    int threads =
        settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
    return new LintOptions(
        targets,
        settings.selection().from(rules),
        settings.severities(),
        settings.unknownKinds(),
        threads);
  }

  /** The report without what was read as context only. */
  private static Report without(List<Input> context, Report report) {
    Set<String> names = new HashSet<>();
    for (Input input : context) {
      names.add(input.name());
    }
    Set<String> files = new HashSet<>();
    int skipped = 0;
    List<DocumentReport> documents = new ArrayList<>();
    for (DocumentReport document : report.documents()) {
      if (!names.contains(document.subject().file())) {
        documents.add(document);
        files.add(document.subject().file());
        skipped += document.verdict() == Verdict.NOT_A_MANIFEST ? 1 : 0;
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (!names.contains(finding.subject().file())) {
        findings.add(finding);
      }
    }
    return new Report(
        report.targets(),
        files.size(),
        documents,
        findings,
        report.errors(),
        skipped,
        report.suppressed());
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
    if (!report.errors().isEmpty() || (empty && !settings.allowEmpty())) {
      return ExitStatus.TROUBLE;
    }
    int status = ExitStatus.GOOD;
    for (Finding finding : report.findings()) {
      if (finding.rule().equals("internal-error")) {
        return ExitStatus.TROUBLE;
      }
      if (settings.failOn() != null && finding.severity().atLeast(settings.failOn())) {
        status = ExitStatus.FINDINGS;
      }
    }
    return status;
  }
}
