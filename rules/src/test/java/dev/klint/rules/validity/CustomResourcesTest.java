package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Custom resources beside their definitions, against the recorded answers of a real API server
 * (1.36.3) that had the definitions.
 */
class CustomResourcesTest {
  private static final KubeVersions NEWEST = KubeVersions.of(new KubeVersion(36));
  private static final ServerAnswers.Text DEFINITIONS =
      new ServerAnswers.Text("definitions.yaml", ServerAnswers.text("custom/definitions.yaml"));

  /** Where the server says more of one mistake than klint. */
  private static final Set<String> SAID_ONCE =
      Set.of(
          "Plain/color-int not-supported spec.color",
          "Plain/level-str not-supported spec.level",
          "Plain/list-map unknown-field spec.list.a");

  /**
   * @param causes what the server names: cause and field
   */
  private record Case(String id, String verdict, Set<String> causes, ServerAnswers.Text file) {
    static Case of(MappingNode line) {
      String id = text(line, "id");
      Set<String> causes = new TreeSet<>();
      ((SequenceNode) Objects.requireNonNull(line.get("causes")))
          .items()
          .forEach(cause -> causes.add(((ScalarNode) cause).value()));
      return new Case(
          id,
          text(line, "verdict"),
          causes,
          new ServerAnswers.Text(id + ".yaml", text(line, "yaml")));
    }

    private static String text(MappingNode line, String name) {
      return ((ScalarNode) Objects.requireNonNull(line.get(name))).value();
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : ServerAnswers.text("custom/answers.jsonl").lines().toList()) {
      SourceText source = new SourceText("answers.jsonl", line, Position.START);
      cases.add(Case.of((MappingNode) YamlReader.parse(source).root().orElseThrow()));
    }
    return cases;
  }

  private static Report lint(List<ServerAnswers.Text> files, int threads) {
    return ServerAnswers.lint(NEWEST, files, threads);
  }

  @Test
  void klintGivesTheAnswersOfTheServer() {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThan(310);
    List<ServerAnswers.Text> files = new ArrayList<>(List.of(DEFINITIONS));
    cases.forEach(one -> files.add(one.file()));
    Report report = lint(files, 1);
    Map<String, String> verdicts = new HashMap<>();
    for (DocumentReport document : report.documents()) {
      verdicts.put(document.subject().file(), document.verdict().word());
    }
    Map<String, Set<String>> causes = causes(report);
    Map<String, String> differences = new TreeMap<>();
    for (Case one : cases) {
      String file = one.file().name();
      Set<String> missed = new TreeSet<>(one.causes());
      missed.removeAll(causes.getOrDefault(file, Set.of()));
      missed.removeIf(cause -> SAID_ONCE.contains(one.id() + " " + cause));
      if (!one.verdict().equals(verdicts.get(file)) || !missed.isEmpty()) {
        differences.put(one.id(), verdicts.get(file) + ", missed " + missed);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static Map<String, Set<String>> causes(Report report) {
    Map<String, Set<String>> causes = new HashMap<>();
    for (Finding finding : report.findings()) {
      if (finding.rejectedByApiServer()) {
        String words = finding.cause().orElseThrow().word() + " " + finding.path();
        causes.computeIfAbsent(finding.subject().file(), file -> new TreeSet<>()).add(words);
      }
    }
    return causes;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,4", "4,4", "5,2"})
  void orderOfFilesAndThreadsChangeNothing(long seed, int threads) {
    List<ServerAnswers.Text> files = new ArrayList<>(List.of(DEFINITIONS));
    cases().forEach(one -> files.add(one.file()));
    Set<String> expected = said(lint(files, 1));
    Collections.shuffle(files, new Random(seed));
    assertThat(said(lint(files, threads))).isEqualTo(expected);
  }

  private static Set<String> said(Report report) {
    Set<String> said = new TreeSet<>();
    report.documents().forEach(document -> said.add(document.subject() + " " + document.verdict()));
    report.findings().forEach(finding -> said.add(finding.location() + " " + finding.message()));
    return said;
  }
}
