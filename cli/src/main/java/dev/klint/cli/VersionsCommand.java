package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.report.Report;
import dev.klint.core.report.VersionMatrix;
import dev.klint.core.report.VersionStatus;
import dev.klint.core.report.VersionsJsonReporter;
import dev.klint.core.report.VersionsTextReporter;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.SchemaStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code klint versions}: a check of all minors of Kubernetes at once, told by manifest and minor
 * rather than by finding.
 */
final class VersionsCommand {
  /** The options of {@code check} that it takes. */
  static final List<CheckOption> OPTIONS =
      List.of(
          CheckOption.FORMAT,
          CheckOption.KUBERNETES_VERSION,
          CheckOption.CONTEXT,
          CheckOption.SCHEMA,
          CheckOption.ALLOW_EMPTY,
          CheckOption.EXCLUDE,
          CheckOption.INCLUDE,
          CheckOption.NO_IGNORE,
          CheckOption.STDIN_FILENAME,
          CheckOption.THREADS,
          CheckOption.COLOR,
          CheckOption.QUIET,
          CheckOption.VERBOSE,
          CheckOption.PROGRESS);

  /** Those that it reads in its own way. */
  static final Map<CheckOption, CheckSpec.Help> OWN =
      Map.of(
          CheckOption.FORMAT,
          new CheckSpec.Help("FORMAT", "text (default), json"),
          CheckOption.KUBERNETES_VERSION,
          new CheckSpec.Help("V", "1.31, 1.31..1.36, latest; default: all known"),
          CheckOption.VERBOSE,
          new CheckSpec.Help("", "say more of failures"));

  private final String format;
  private final CheckSettings settings;
  private final RuleSet rules;
  private final Console console;

  private VersionsCommand(String format, CheckSettings settings, RuleSet rules, Console console) {
    this.format = format;
    this.settings = settings;
    this.rules = rules;
    this.console = console;
  }

  static VersionsCommand of(Arguments arguments, RuleSet rules, Console console)
      throws UsageException {
    String format =
        Choice.word("--format", arguments.last(CheckOption.FORMAT, "text"), "text", "json");
    CheckSettings settings = CheckSettings.of(asCheck(arguments), rules, console);
    return new VersionsCommand(format, settings, rules, console);
  }

  /** The check that finds out: all minors, and all that makes a difference between them. */
  private static Arguments asCheck(Arguments own) {
    List<Arguments.Given> options = new ArrayList<>();
    for (Arguments.Given given : own.options()) {
      if (given.option() != CheckOption.FORMAT) {
        options.add(given);
      }
    }
    if (!own.has(CheckOption.KUBERNETES_VERSION)) {
      options.add(new Arguments.Given(CheckOption.KUBERNETES_VERSION, "all"));
    }
    options.add(new Arguments.Given(CheckOption.PROFILE, Profile.VALIDITY.word()));
    options.add(new Arguments.Given(CheckOption.EXTEND_SELECT, Finding.DEPRECATED_API_VERSION));
    return new Arguments(options, own.paths());
  }

  /**
   * @throws IOException when the report cannot be written
   */
  int run() throws IOException {
    Report report = CheckRun.of(settings, rules, console).lint(Map.of());
    SchemaStore schemas = SchemaStore.builtIn();
    VersionMatrix matrix = VersionMatrix.of(report, schemas.versions(), schemas::removal);
    write(matrix);
    Trouble trouble = new Trouble(report, settings);
    if (!trouble.tell(console) && !settings.quiet() && report.files() > 0) {
      console.err().println(Summary.line(report, matrix));
    }
    if (trouble.any()) {
      return ExitStatus.TROUBLE;
    }
    return matrix.count(VersionStatus.REFUSED) > 0 ? ExitStatus.FINDINGS : ExitStatus.GOOD;
  }

  private void write(VersionMatrix matrix) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    if (format.equals("json")) {
      new VersionsJsonReporter(Version.current()).write(matrix, out);
    } else {
      new VersionsTextReporter(settings.colour()).write(matrix, out);
    }
    out.flush();
  }
}
