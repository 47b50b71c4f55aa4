package dev.klint.rules.harness;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.report.Report;
import dev.klint.core.rule.Rule;
import dev.klint.core.text.Input;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the real linter over texts. */
final class Lint {
  static final KubeVersion NEWEST = new KubeVersion(36);

  private Lint() {}

  /** A file in memory. */
  record File(String name, String text) implements Input {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static Report run(List<Rule> rules, List<File> files, int threads) {
    LintOptions options =
        new LintOptions(
            KubeVersions.of(NEWEST), AllRules.with(rules), Map.of(), Optional.empty(), threads);
    return new Linter(options).lint(files);
  }

  /** What the rule says of these files, as marks by file order. */
  static List<Finding> findings(Rule rule, List<File> files) {
    List<Finding> own = new ArrayList<>();
    for (Finding finding : run(List.of(rule), files, 1).findings()) {
      if (finding.rule().equals(rule.info().id()) || finding.rule().equals("internal-error")) {
        own.add(finding);
      }
    }
    return own;
  }

  static List<Mark> marks(Rule rule, String text) {
    return findings(rule, List.of(new File("example.yaml", text))).stream()
        .map(Mark::of)
        .sorted()
        .toList();
  }
}
