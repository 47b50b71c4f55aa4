package dev.klint.cli;

import dev.klint.core.discover.Discovery;
import dev.klint.core.discover.Found;
import dev.klint.core.discover.SchemaLookup;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.FileRoles;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a check, found once, to be looked at as often as needed. */
final class CheckRun {
  private final CheckSettings settings;
  private final RuleSet rules;
  private final Console console;
  private final Found found;
  private final FileRoles roles;
  private final SchemaLookup schemas;
  private final int own;

  private CheckRun(CheckSettings settings, RuleSet rules, Console console, Found found, int own) {
    this.settings = settings;
    this.rules = rules;
    this.console = console;
    this.found = found;
    this.roles = FileRoles.of(found.neighbours());
    this.schemas =
        new SchemaLookup(
            settings.schemas(), console.directory(), settings.targets().newest().toString());
    this.own = own;
  }

  static CheckRun of(CheckSettings settings, RuleSet rules, Console console) {
    Discovery discovery =
        new Discovery(console.directory(), settings.globs(), settings.ignoreFiles());
    add(settings.paths(), settings, console, discovery);
    int own = discovery.found().inputs().size();
    add(settings.contexts(), settings, console, discovery);
    return new CheckRun(settings, rules, console, discovery.found(), own);
  }

  private static void add(
      List<String> paths, CheckSettings settings, Console console, Discovery discovery) {
    boolean standardInput = false;
    for (String path : paths) {
      if (!path.equals("-")) {
        discovery.add(path);
      } else if (!standardInput) {
        standardInput = true;
        discovery.add(new StandardInput(settings.stdinName(), console.directory(), console.in()));
      }
    }
  }

  /** What is read, without what is context only. */
  List<Input> inputs() {
    return found.inputs().subList(0, own);
  }

  /**
   * @param texts to look at in place of what the files of these names hold
   */
  Report lint(Map<String, byte[]> texts) {
    List<Input> inputs = found.inputs();
    if (!texts.isEmpty()) {
      inputs = new ArrayList<>(inputs);
      for (int i = 0; i < inputs.size(); i++) {
        Input file = inputs.get(i);
        byte[] text = texts.get(file.name());
        if (text != null) {
          inputs.set(i, new HeldInput(file, text));
        }
      }
    }
    Progress progress = new Progress(settings.progress(), console);
    SchemaStore store = SchemaStore.with(schemas).and(schemas.given());
    Report report = new Linter(options(), store, roles).lint(inputs, progress);
    progress.end();
    List<FileError> errors = new ArrayList<>(found.errors());
    errors.addAll(schemas.errors());
    errors.addAll(report.errors());
    Report whole = report.errors(errors);
    List<Input> context = found.inputs().subList(own, found.inputs().size());
    return context.isEmpty() ? whole : without(context, whole);
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
}
