package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"metadata.jsonl", "pods.jsonl", "workloads.jsonl"})
  void klintRefusesTheSameFieldsAsTheServer(String fixture) {
    List<ServerAnswers.Case> cases = ServerAnswers.read(fixture);
    assertThat(cases).hasSizeGreaterThan(20);
    List<String> differences = new ArrayList<>();
    for (ServerAnswers.Case one : cases) {
      Set<String> ours = ServerAnswers.refused(one.yaml());
      Set<String> expected = new TreeSet<>(one.fields());
      expected.remove(impliedBy(ours));
      if (!ours.equals(expected)) {
        differences.add(one.id() + ": server " + one.fields() + ", klint " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** A bad {@code generateName} makes a bad name, which the server names too: one mistake. */
  private static String impliedBy(Set<String> ours) {
    return ours.contains("metadata.generateName") ? "metadata.name" : "";
  }
}
