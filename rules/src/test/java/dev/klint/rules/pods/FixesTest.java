package dev.klint.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.rule.Rule;
import dev.klint.core.text.Input;
import dev.klint.rules.crossref.ServiceSelectsNothing;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the fixes of pod rules make of a manifest; these are all ASCII, so bytes are characters. */
class FixesTest {
  private record Text(String text) implements Input {
    @Override
    public String name() {
      return "k8s/app.yaml";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<Finding> findings(Rule rule, String text, int minor) {
    KubeVersions targets = KubeVersions.of(new KubeVersion(minor));
    LintOptions options =
        new LintOptions(targets, AllRules.with(List.of(rule)), Map.of(), Optional.empty(), 1);
    return new Linter(options)
        .lint(List.of(new Text(text))).findings().stream()
            .filter(finding -> finding.rule().equals(rule.info().id()))
            .toList();
  }

  private static String fixed(Rule rule, String text) {
    Fix fix = findings(rule, text, 36).get(0).fix().orElseThrow();
    StringBuilder out = new StringBuilder(text);
    fix.edits().stream()
        .sorted((a, b) -> b.start().compareTo(a.start()))
        .forEach(
            edit ->
                out.replace((int) edit.start().offset(), (int) edit.end().offset(), edit.text()));
    assertThat(findings(rule, out.toString(), 36)).isEmpty();
    return out.toString();
  }

  private static final String JOB =
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: report}
      spec:
        template:
          spec:
            restartPolicy: Never
            containers:
            # ships logs
            - name: logs # small
              image: fluent/fluent-bit:4.0.3
              args:
              - -c
              - /etc/fluent-bit.conf
            - name: report
              image: example.com/report:4.2.0
      """;

  @Test
  void helperOfJobMovesToInitContainers() {
    assertThat(fixed(new SidecarBlocksJobCompletion(), JOB))
        .endsWith(
            """
                  restartPolicy: Never
                  initContainers:
                  - name: logs # small
                    image: fluent/fluent-bit:4.0.3
                    restartPolicy: Always
                    args:
                    - -c
                    - /etc/fluent-bit.conf
                  containers:
                  # ships logs
                  - name: report
                    image: example.com/report:4.2.0
            """);
  }

  @Test
  void helperOfJobMovesBehindOtherInitContainersWithCrLf() {
    String text =
        JOB.replace(
                "      containers:",
                "      initContainers:\n      - name: a\n        image: b\n      containers:")
            .replace("\n", "\r\n");
    assertThat(fixed(new SidecarBlocksJobCompletion(), text))
        .contains("image: b\r\n      - name: logs # small\r\n")
        .contains("restartPolicy: Always\r\n        args:\r\n");
  }

  @Test
  void helperInFlowStyleIsLeftToTheUser() {
    String text =
        "{apiVersion: v1, kind: Pod, spec: {restartPolicy: Never, containers: "
            + "[{name: a, image: fluent/fluent-bit}, {name: b, image: b}]}}\n";
    assertThat(findings(new SidecarBlocksJobCompletion(), text, 36))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void helperOfJobIsWarnedOfWithoutFixWhereThereAreNoSidecars() {
    assertThat(findings(new SidecarBlocksJobCompletion(), JOB, 28))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity().word()).isEqualTo("warning"))
        .satisfies(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void endlessInitContainerBecomesSidecarInPlace() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: app}
        spec:
          initContainers:
            - image: fluent/fluent-bit:4.0.3
              name: logs
          containers:
            - {name: app, image: example.com/app:1.0.0}
        """;
    assertThat(fixed(new InitContainerNeverEnds(), text))
        .contains("4.0.3\n      restartPolicy: Always\n      name: logs\n");
  }

  @Test
  void copyIsRemovedAndReplicasAreDoubled() {
    String text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 3 # for now
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: one
                  image: example.com/web:1.0.0
                - name: two
                  image: example.com/web:1.0.0
              restartPolicy: Always
        """;
    assertThat(fixed(new ContainersUsedForScaling(), text))
        .contains("replicas: 6 # for now\n")
        .contains("web:1.0.0\n      restartPolicy: Always\n")
        .doesNotContain("two");
  }

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec:
        selector:
          app: 'front'
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: frontend}}
        template:
          metadata: {labels: {app: frontend}}
          spec: {containers: [{name: web, image: example.com/web:1.0.0}]}
      """;

  @Test
  void selectorTakesTheNearestLabel() {
    String text = SERVICE.replace("'front'", "frontent");
    assertThat(fixed(new ServiceSelectsNothing(), text)).contains("    app: frontend\n---");
  }

  @Test
  void selectorThatIsNotNearIsLeftToTheUserButTheLabelsAreShown() {
    Finding finding = findings(new ServiceSelectsNothing(), SERVICE, 36).get(0);
    assertThat(finding.fix()).isEmpty();
    assertThat(finding.related())
        .extracting(Related::message)
        .containsExactly("labels of Deployment web");
    assertThat(finding.related().get(0).location().line()).contains("labels: {app: frontend}");
  }

  @Test
  void nothingIsMissedNearAPartThatCannotBeRead() {
    String text = SERVICE + "---\nkind: Deployment\nmetadata: {name: {{ .Values.name }}\n";
    assertThat(findings(new ServiceSelectsNothing(), text, 36)).isEmpty();
  }

  @Test
  void clashingPortPointsToTheOther() {
    String text =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: app}
        spec:
          containers:
            - {name: a, image: a, ports: [{containerPort: 80}]}
            - {name: b, image: b, ports: [{containerPort: 80}]}
        """;
    Finding finding = findings(new ContainerPortConflict(), text, 36).get(0);
    assertThat(finding.related().get(0).location().start().line()).isEqualTo(6);
    assertThat(finding.related().get(0).message()).isEqualTo("taken here by container a");
  }
}
