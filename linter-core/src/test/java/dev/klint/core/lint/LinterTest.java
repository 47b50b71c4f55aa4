package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.rule.SetRule;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinterTest {
  private static final RuleInfo IMAGE = RuleInfo.warning("any-image", "test", "an image is there");
  private static final RuleInfo ALONE = RuleInfo.info("alone", "test", "a name appears once");
  private static final RuleInfo BROKEN = RuleInfo.error("broken", "test", "never works");

  private record EveryImage() implements ContainerRule {
    @Override
    public RuleInfo info() {
      return IMAGE;
    }

    @Override
    public List<Finding> check(Container container) {
      return List.of(IMAGE.at(container.field().get("image"), "image " + container.image()));
    }
  }

  private record NamesOfTheRun() implements SetRule<String> {
    @Override
    public RuleInfo info() {
      return ALONE;
    }

    @Override
    public List<String> collect(Resource resource) {
      return List.of(resource.name());
    }

    @Override
    public List<Finding> judge(List<String> facts) {
      assertThat(facts).isSorted();
      return List.of();
    }
  }

  private record AlwaysFails() implements ResourceRule {
    @Override
    public RuleInfo info() {
      return BROKEN;
    }

    @Override
    public List<Finding> check(Resource resource) {
      throw new IllegalStateException("a bug");
    }
  }

  private static Report lint(int threads, List<Rule> rules, List<? extends Input> inputs) {
    List<RuleInfo> infos = new ArrayList<>(ReaderRules.all());
    rules.forEach(rule -> infos.add(rule.info()));
    KubeVersions newest = KubeVersions.of(new KubeVersion(36));
    RuleSet set = new RuleSet(rules, infos);
    return new Linter(
            new LintOptions(newest, set, Map.of(), Optional.of(Severity.WARNING), threads))
        .lint(inputs);
  }

  private static String pod(String name) {
    return "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: %s\nspec:\n  containers:\n  - name: c\n    image: i\n"
        .formatted(name);
  }

  private static List<Input> manyFiles() {
    List<Input> inputs = new ArrayList<>();
    for (int file = 0; file < 20; file++) {
      StringBuilder text = new StringBuilder();
      for (int document = 0; document < 50; document++) {
        text.append(pod("pod-%03d-%03d".formatted(file, document)));
      }
      inputs.add(new TextInput("file-%d.yaml".formatted(file), text.toString()));
    }
    return inputs;
  }

  @Test
  void reportIsTheSameForAnyNumberOfThreads() {
    List<Rule> rules = List.of(new EveryImage(), new NamesOfTheRun());
    Report one = lint(1, rules, manyFiles());
    Report many = lint(4, rules, manyFiles());
    assertThat(one.documents()).hasSize(1000);
    assertThat(one.findings()).hasSize(1000);
    assertThat(many).isEqualTo(one);
  }

  @Test
  void documentsAreCountedAsTheApiMachineryCounts() {
    String text = "---\n# nothing\n---\nnull\n" + pod("a") + "---\n" + pod("b");
    Report report = lint(1, List.of(), List.of(new TextInput("a.yaml", text)));
    assertThat(report.documents()).extracting(DocumentReport::name).containsExactly("a", "b");
    assertThat(report.documents())
        .extracting(document -> document.subject().document())
        .containsExactly(0, 1);
    assertThat(report.documents()).extracting(DocumentReport::line).containsExactly(6, 16);
  }

  @Test
  void itemsOfAListAreDocumentsOfTheirOwn() {
    String text =
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: Pod
          metadata: {name: a}
          spec: {containers: [{name: c, image: i}]}
        - just text
        """;
    Report report = lint(1, List.of(new EveryImage()), List.of(new TextInput("a.yaml", text)));
    assertThat(report.documents())
        .extracting(document -> document.subject().item().orElse(-1))
        .containsExactly(0, 1);
    assertThat(report.documents())
        .extracting(DocumentReport::verdict)
        .containsExactly(Verdict.ACCEPTED, Verdict.REJECTED);
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("any-image", "yaml-document-not-mapping");
    assertThat(report.findings().get(0).path()).isEqualTo("spec.containers[0].image");
  }

  @Test
  void whatCannotBeReadIsOneDocumentAndTheNextIsChecked() {
    Report report = lint(1, List.of(), List.of(new TextInput("a.yaml", "a: [1\n" + pod("b"))));
    assertThat(report.documents())
        .extracting(DocumentReport::verdict)
        .containsExactly(Verdict.UNPARSEABLE, Verdict.ACCEPTED);
    assertThat(report.findings()).extracting(Finding::rejectedByApiServer).containsExactly(true);
  }

  @Test
  void documentWithNeitherApiVersionNorKindIsSkipped() {
    Report report = lint(1, List.of(), List.of(new TextInput("a.yaml", "name: CI\n")));
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.documents())
        .extracting(DocumentReport::verdict)
        .containsExactly(Verdict.NOT_A_MANIFEST);
  }

  @Test
  void aRuleThatFailsIsReportedAndTheOthersGoOn() {
    Report report =
        lint(
            1,
            List.of(new AlwaysFails(), new EveryImage()),
            List.of(new TextInput("a.yaml", pod("a"))));
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("internal-error", "any-image");
    assertThat(report.findings().get(0).message()).contains("broken").contains("a bug");
  }

  @Test
  void anInputThatCannotBeReadIsNamedAndTheOthersGoOn() {
    Input unreadable =
        new Input() {
          @Override
          public String name() {
            return "gone.yaml";
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("no such file");
          }
        };
    Report report = lint(1, List.of(), List.of(unreadable, new TextInput("a.yaml", pod("a"))));
    assertThat(report.errors()).containsExactly(new FileError("gone.yaml", "no such file"));
    assertThat(report.documents()).hasSize(1);
  }

  @Test
  void severityOfTheUserIsTaken() {
    RuleSet set = new RuleSet(List.of(new EveryImage()), List.of(IMAGE));
    LintOptions options =
        new LintOptions(
            KubeVersions.of(new KubeVersion(36)),
            set,
            Map.of("any-image", Severity.ERROR),
            Optional.empty(),
            1);
    Report report = new Linter(options).lint(List.of(new TextInput("a.yaml", pod("a"))));
    assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }
}
