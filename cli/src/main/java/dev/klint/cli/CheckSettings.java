package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.Report;
import dev.klint.core.rule.RuleSelection;
import dev.klint.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check is to do, every value understood.
 *
 * @param failOn the least severity that fails the run; null for never
 * @param globs as in {@code .gitignore}, from {@code --exclude} and {@code --include}
 * @param threads 0 for as many as there are cores
 */
record CheckSettings(
    List<String> paths,
    List<Output> outputs,
    KubeVersions targets,
    RuleSelection selection,
    Map<String, Severity> severities,
    @Nullable Severity failOn,
    Optional<Severity> unknownKinds,
    List<String> contexts,
    List<String> schemas,
    List<String> globs,
    boolean ignoreFiles,
    boolean allowEmpty,
    Mending mending,
    String config,
    String stdinName,
    int threads,
    boolean colour,
    boolean quiet,
    boolean verbose,
    boolean statistics,
    String progress) {

  static CheckSettings of(Arguments arguments, RuleSet rules, Console console)
      throws UsageException {
    String threads = arguments.last(CheckOption.THREADS, "");
    String color = arguments.last(CheckOption.COLOR, "auto");
    String progress = arguments.last(CheckOption.PROGRESS, "auto");
    return new CheckSettings(
        arguments.paths().isEmpty() ? List.of(".") : arguments.paths(),
        Output.of(arguments.all(CheckOption.FORMAT), console.outIsTerminal()),
        Targets.of(arguments.all(CheckOption.KUBERNETES_VERSION)),
        selection(arguments, rules),
        severities(arguments.list(CheckOption.SEVERITY), rules),
        Choice.severity("--fail-on", arguments.last(CheckOption.FAIL_ON, "error"), "never"),
        unknownKinds(arguments.last(CheckOption.UNKNOWN_KINDS, "warning")),
        arguments.all(CheckOption.CONTEXT),
        arguments.all(CheckOption.SCHEMA),
        globs(arguments),
        !arguments.has(CheckOption.NO_IGNORE),
        arguments.has(CheckOption.ALLOW_EMPTY),
        Mending.of(arguments),
        arguments.last(CheckOption.CONFIG, ""),
        arguments.last(CheckOption.STDIN_FILENAME, "<stdin>"),
        threads.isEmpty() ? 0 : Choice.positive("--threads", threads),
        Colour.wanted(Choice.word("--color", color, "auto", "always", "never"), console),
        arguments.has(CheckOption.QUIET),
        arguments.has(CheckOption.VERBOSE),
        arguments.has(CheckOption.STATISTICS),
        Choice.word("--progress", progress, "auto", "always", "never"));
  }

  private static RuleSelection selection(Arguments arguments, RuleSet rules) throws UsageException {
    RuleSelection selection =
        new RuleSelection(
            Choice.profile(arguments.last(CheckOption.PROFILE, "recommended")),
            arguments.list(CheckOption.SELECT),
            arguments.list(CheckOption.EXTEND_SELECT),
            arguments.list(CheckOption.IGNORE));
    String mistake = selection.mistake(rules);
    if (mistake != null) {
      throw new UsageException(mistake);
    }
    return selection;
  }

  private static Map<String, Severity> severities(List<String> values, RuleSet rules)
      throws UsageException {
    Map<String, Severity> severities = new HashMap<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < 0) {
        throw new UsageException("--severity " + value + ": write RULE=LEVEL");
      }
      Severity severity =
          Choice.severity("--severity " + value + ":", value.substring(equals + 1), null);
      if (severity != null) {
        severities.put(Choice.rule(value.substring(0, equals), rules).id(), severity);
      }
    }
    return severities;
  }

  private static Optional<Severity> unknownKinds(String value) throws UsageException {
    String word = Choice.word("--unknown-kinds", value, "error", "warning", "ignore");
    return Optional.ofNullable(Choice.severity("--unknown-kinds", word, "ignore"));
  }

  private static List<String> globs(Arguments arguments) {
    List<String> globs = new ArrayList<>();
    for (Arguments.Given given : arguments.options()) {
      if (given.option() == CheckOption.EXCLUDE) {
        globs.add(given.value());
      } else if (given.option() == CheckOption.INCLUDE) {
        globs.add("!" + given.value());
      }
    }
    return globs;
  }

  /** The report without the info findings that people did not ask for. */
  Report visible(Report report) {
    List<Finding> findings = new ArrayList<>(report.findings().size());
    for (Finding finding : report.findings()) {
      boolean shown =
          finding.severity() != Severity.INFO
              || verbose
              || failOn == Severity.INFO
              || selection.names(finding.rule());
      if (shown) {
        findings.add(finding);
      }
    }
    return report.findings(findings);
  }
}
