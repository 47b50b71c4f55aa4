package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseGeneratorTest {
  private static final String SOUND =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        hostNetwork: false
        containers:
        - name: web # the only one
          image: nginx
          ports:
          - containerPort: 80
      """;

  @Test
  void eachValueButTheTypeIsReplacedByOthers() {
    List<CaseGenerator.Case> cases = CaseGenerator.cases(SOUND);

    assertThat(cases)
        .extracting(CaseGenerator.Case::id)
        .contains(
            "spec null",
            "spec.hostNetwork true",
            "spec.containers []",
            "spec.containers[0] {}",
            "spec.containers[0].image ''",
            "spec.containers[0].ports[0].containerPort 65536")
        .noneMatch(id -> id.startsWith("kind") || id.startsWith("apiVersion"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCaseCanBeRead() {
    for (CaseGenerator.Case one : CaseGenerator.cases(SOUND)) {
      SourceText text = new SourceText("case.yaml", one.yaml(), Position.START);
      assertThat(YamlReader.parse(text).unreadable()).as(one.id()).isFalse();
    }
    assertThat(CaseGenerator.cases("a: [")).isEmpty();
  }

  @Test
  void klintSaysSomethingOfEachWithoutFailing() {
    for (CaseGenerator.Case one : CaseGenerator.cases(SOUND)) {
      assertThat(ServerAnswers.lint(one.yaml()).isComplete()).as(one.id()).isTrue();
    }
  }
}
