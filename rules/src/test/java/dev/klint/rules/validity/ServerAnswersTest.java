package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata.jsonl",
        "pods.jsonl",
        "workloads.jsonl",
        "pod-cases.jsonl",
        "workload-cases.jsonl",
        "autoscaler-ingress-cases.jsonl",
        "service-cases.jsonl",
        "network-cases.jsonl",
        "storage-cases.jsonl",
        "quota-cases.jsonl",
        "device-cases.jsonl",
        "policy-certificate-cases.jsonl",
        "review-cases.jsonl",
        "definition-cases.jsonl",
        "cel-cases.jsonl",
        "generated-cases.jsonl"
      })
  void klintRefusesTheSameFieldsAsTheServer(String fixture) {
    List<ServerAnswers.Case> cases = ServerAnswers.read(fixture);
    assertThat(cases).hasSizeGreaterThan(20);
    Set<String> saidOnce = ServerAnswers.saidOnce();
    Map<String, String> differences = new TreeMap<>();
    Set<String> gone = new TreeSet<>();
    for (ServerAnswers.Case one : cases) {
      Set<String> ours = ServerAnswers.refused(one.yaml());
      boolean once = saidOnce.contains(one.id());
      if (once && !ours.isEmpty() && one.fields().containsAll(ours)) {
        if (ours.equals(one.fields())) {
          gone.add(one.id());
        }
      } else if (!ours.equals(one.fields())) {
        differences.put(one.id(), "server " + one.fields() + ", klint " + ours);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(gone).as("to be taken from said-once.txt").isEmpty();
  }

  /** The server was told to serve them; klint says besides that it does not by default. */
  @Test
  void betasAreValidatedAsTheServerDoes() {
    Set<String> saidOnce = ServerAnswers.saidOnce();
    Map<String, String> differences = new TreeMap<>();
    for (ServerAnswers.Case one : ServerAnswers.read("beta-cases.jsonl")) {
      Set<String> fields = new TreeSet<>(one.fields());
      fields.add("apiVersion");
      Set<String> ours = ServerAnswers.refused(one.yaml());
      boolean once = saidOnce.contains(one.id()) && ours.size() > 1 && fields.containsAll(ours);
      if (!ours.equals(fields) && !once) {
        differences.put(one.id(), "server " + fields + ", klint " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void whatIsSaidOnceIsAmongTheCases() {
    Set<String> ids = new TreeSet<>();
    for (String fixture :
        List.of(
            "metadata.jsonl",
            "pod-cases.jsonl",
            "workload-cases.jsonl",
            "storage-cases.jsonl",
            "quota-cases.jsonl",
            "policy-certificate-cases.jsonl",
            "beta-cases.jsonl")) {
      ServerAnswers.read(fixture).forEach(one -> ids.add(one.id()));
    }
    assertThat(ids).containsAll(ServerAnswers.saidOnce());
  }

  @Test
  void aMisspeltFieldIsNotMissingAsWell() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
            - name: web
              imagee: nginx
        """;

    assertThat(ServerAnswers.refused(pod)).containsExactly("spec.containers[0].imagee");
    assertThat(ServerAnswers.refused(pod.replace("imagee", "nothingLikeIt")))
        .containsExactly("spec.containers[0].image", "spec.containers[0].nothingLikeIt");
  }
}
