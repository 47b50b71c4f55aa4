package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of documents that are no whole objects. */
class PartsTest {
  private static final RuleInfo WHOLE = RuleInfo.warning("whole", "test", "is held to be whole");

  /** Says of every resource that it was looked at. */
  private record EveryResource() implements ResourceRule {
    @Override
    public RuleInfo info() {
      return WHOLE;
    }

    @Override
    public List<Finding> check(Resource resource) {
      return List.of(WHOLE.at(resource.field(), "whole"));
    }
  }

  private static final Input KUSTOMIZATION =
      new TextInput(
          "kustomization.yaml",
          "patches: [{path: patch.yaml}]\nconfigurations: [names.yaml]\n"
              + "configMapGenerator: [{name: c, files: [data.yaml]}]");

  private static Report lint(String name, String text) {
    List<RuleInfo> infos = new ArrayList<>(AllRules.with(List.of()).infos());
    infos.add(WHOLE);
    LintOptions options =
        new LintOptions(
            KubeVersions.of(new KubeVersion(36)),
            new RuleSet(List.of(new EveryResource()), infos),
            Map.of(),
            Optional.of(Severity.WARNING),
            1);
    FileRoles roles =
        FileRoles.of(List.of(KUSTOMIZATION, new TextInput("chart/Chart.yaml", "name: c")));
    return new Linter(options, SchemaStore.builtIn(), roles)
        .lint(List.of(new TextInput(name, text)));
  }

  private static List<String> rules(Report report) {
    return report.findings().stream().map(Finding::rule).toList();
  }

  private static Verdict verdict(Report report) {
    assertThat(report.documents()).hasSize(1);
    return report.documents().get(0).verdict();
  }

  @Test
  void patchesNeedNotBeWholeButMustDecode() {
    String text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: "Not A Name"}
        spec:
          template:
            spec:
              containers:
              - livenessProbe: null
                env: [{name: A, value: b}]
        """;
    assertThat(lint("patch.yaml", text).findings()).isEmpty();
    assertThat(verdict(lint("patch.yaml", text))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(rules(lint("other.yaml", text))).contains("whole");

    Report faulty = lint("patch.yaml", text.replace("env:", "envs:") + "  replicas: many\n");
    assertThat(rules(faulty)).containsExactly("unknown-field", "wrong-type");
    assertThat(verdict(faulty)).isEqualTo(Verdict.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$patch: delete}",
        "{$patch: replace, replicas: 2}",
        "{template: {spec: {$retainKeys: [volumes], volumes: []}}}",
        "{template: {spec: {$setElementOrder/containers: [{name: a}], containers: [{name: a}]}}}",
        "{template: {metadata: {$deleteFromPrimitiveList/finalizers: [a]}}}",
        "{template: {spec: {containers: [{name: a, $patch: delete}]}}}",
        "{template: {spec: {containers: [{resources: {limits: {$patch: replace}}}]}}}",
        "{selector: {matchLabels: {$patch: replace, a: b}}}",
      })
  void directivesAreKnownAndTellAPatch(String spec) {
    for (String file : List.of("patch.yaml", "any.yaml")) {
      Report report = lint(file, "apiVersion: apps/v1\nkind: Deployment\nspec: " + spec);
      assertThat(report.findings()).as(file).isEmpty();
      assertThat(verdict(report)).as(file).isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void customResourcesMayHoldPatchesAndBeWhole() {
    String text =
        "apiVersion: example.org/v1\nkind: Overlay\nspec: {patches: [{$patch: delete, kind: Pod}]}";

    assertThat(rules(lint("any.yaml", text))).contains("whole");
    assertThat(rules(lint("any.yaml", text + "\n$patch: delete"))).doesNotContain("whole");
  }

  @Test
  void textsAboutDirectivesAreNone() {
    String text =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: '$patch: delete'}";

    assertThat(rules(lint("any.yaml", text))).containsExactly("whole");
    assertThat(verdict(lint("any.yaml", text))).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void itemsOfListsArePartsEachByItself() {
    String text =
        """
        kind: List
        apiVersion: v1
        items:
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, $patch: delete}
        """;
    assertThat(lint("any.yaml", text).documents())
        .extracting(DocumentReport::verdict)
        .containsExactly(Verdict.ACCEPTED, Verdict.UNDETERMINED);
    assertThat(lint("patch.yaml", text).documents())
        .extracting(DocumentReport::verdict)
        .containsOnly(Verdict.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: Deployment}",
        "{apiVersion: apps/v1}",
        "{apiVersion: v1, kind: NoSuchKind, spec: {x: 1}}",
        "{apiVersion: extensions/v1beta1, kind: Deployment, spec: {x: 1}}",
        "{apiVersion: example.org/v1, kind: Thing, spec: {x: 1}}",
        "{apiVersion: 1, kind: [a]}",
      })
  void ofWhichTypeAPatchIsTheWholeMustTell(String text) {
    assertThat(lint("patch.yaml", text).findings()).isEmpty();
    assertThat(verdict(lint("patch.yaml", text))).isEqualTo(Verdict.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patch.yaml | [{op: add, path: /spec, value: 1}]",
        "any.yaml | [{op: add, path: /spec, value: 1}]",
        "any.json | [{\"op\": \"add\", \"path\": \"/spec\"}]",
        "names.yaml | {kind: ConfigMap, apiVersion: v1, nameReference: []}",
        "data.yaml | {kind: ConfigMap, apiVersion: v1, colour: green}",
        "data.yaml | a text: with [no sense",
        "values.yaml | a text",
        "any.yaml | {apiVersion: builtin, kind: PrefixTransformer, metadata: {name: a}}",
        "any.yaml | {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}",
        "Chart.yaml | 12",
        "src/main/jkube/profiles.yml | '[{name: prod}]'",
        "src/main/jkube/notes.yml | {a: b}",
      })
  void whatIsForOtherToolsIsNoManifest(String file, String text) {
    Report report = lint(file, text);

    assertThat(report.findings()).isEmpty();
    assertThat(verdict(report)).isEqualTo(Verdict.NOT_A_MANIFEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment.yml | spec: {replicas: 2} |",
        "web-deployment.yml | spec: {replica: 2} | unknown-field",
        "web-svc.yaml | spec: {ports: [{port: http}]} | wrong-type",
        "prod/cm.yml | data: {a: 1, b: true} |",
        "prod/cm.yml | data: {a: [1]} | wrong-type",
        "cm.yml | '{apiVersion: v1, kind: Secret, data: {a: b}}' | secret-data-not-base64",
        "web.yml | '{kind: Deployment, spec: {replica: 2}}' | unknown-field",
        "web-deployment.yml | spec: {replicas: '${replicas}', paused: '@paused@'} | wrong-type",
        "web-route.yml | spec: {anything: 2} |",
      })
  void fragmentsTakeTheirKindFromTheFile(String file, String text, String rule) {
    Report report = lint("src/main/jkube/" + file, text);

    assertThat(rules(report)).isEqualTo(rule == null ? List.of() : List.of(rule));
    assertThat(verdict(report)).isEqualTo(rule == null ? Verdict.UNDETERMINED : Verdict.REJECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chart/templates/a.yaml | kind: '{{ x }}' | template-markers",
        "chart/templates/a.yaml | kind: {{ x }} | template-markers",
        "chart/templates/a.yaml | '{apiVersion: v1, kind: Namespace, metadata: {name: a}}' | whole",
        "templates/a.yaml | kind: {{ x }} {{ y }} | template-markers",
        "templates/a.yaml | '{apiVersion: v1, kind: Namespace, metadata: {name: a}}' | whole",
        "templates/a.yaml | '{apiVersion: v1, kind: Pod, metadata: {name: \"{{ a }}\"}}' | whole",
        "values-x.yaml | a: {{ x }} {{ y }} | template-markers",
        "a.yaml | kind: {{ x }} {{ y }} | template-markers",
        "far/away/a.yaml | kind: {{ x }} {{ y }} | yaml-parse-error",
      })
  void templatesAreThoseOfAChartOrNoYaml(String file, String text, String rule) {
    assertThat(rules(lint(file, text))).containsExactly(rule);
  }

  @Test
  void emptyDocumentsOfDataDoNotCount() {
    assertThat(lint("data.yaml", "# nothing\n---\n---\na: b\n").documents()).hasSize(1);
  }

  @Test
  void suppressionsInPartsAreNotCalledUnused() {
    String text =
        """
        apiVersion: v1
        kind: ConfigMap # klint: ignore whole -- as the base has it
        data: {a: 1} # klint: ignore wrong-type -- a test
        """;

    assertThat(lint("patch.yaml", text).findings()).isEmpty();
    assertThat(lint("patch.yaml", text).suppressed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata: {name: a}\ndata: {a: $A}",
        "metadata: {name: a}\ndata: {a: $(A)}",
        "metadata: {name: a}\ndata: {a: 'ENC[AES256_GCM,data:x]'}\nsops: {mac: x}",
        "metadata: {name: a}\ntype: Opaque\nsops: {mac: x}",
        "metadata: {name: a}\nimmutable: ${A}",
      })
  void valuesThatStandForOthersLeaveTheVerdictOpen(String text) {
    Report report = lint("any.yaml", "apiVersion: v1\nkind: Secret\n" + text);

    assertThat(rules(report)).doesNotContain("unknown-field", "wrong-type");
    assertThat(rules(report)).doesNotContain("secret-data-not-base64");
    assertThat(verdict(report)).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void aTypeThatIsEncryptedIsNotKnownToBeForeign() {
    String text = "apiVersion: ENC[A,data:x]\nkind: ENC[A,data:y]\nsops: {mac: x}\n";

    assertThat(verdict(lint("any.yaml", text))).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void sopsIsNoFieldBelowTheTop() {
    String text = "apiVersion: v1\nkind: Secret\nmetadata: {name: a, sops: {mac: x}}\n";

    assertThat(rules(lint("any.yaml", text))).contains("unknown-field");
  }
}
