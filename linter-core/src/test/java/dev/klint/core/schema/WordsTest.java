package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings say: the culprit, what is allowed, and the likely cause. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "restartPolcy: Never      | did you mean \"restartPolicy\"?           | restartPolicy",
        "hostnetwork: true        | names are case-sensitive: \"hostNetwork\" | hostNetwork",
        "replicas: 3              | no field \"replicas\" in a pod spec       |",
        "livenessProbe: {}        | it belongs to spec.containers[]           |",
        "labels: {a: b}           | it belongs to metadata                    |",
      })
  void unknownFieldNamesItsLikelyCause(String field, String words, String rename) {
    Finding finding = Decoded.only(Decoded.pod("  " + field + "\n"));
    assertThat(finding.rule()).isEqualTo("unknown-field");
    assertThat(finding.message()).contains(words.trim());
    assertThat(finding.location().start().line()).isEqualTo(9);
    assertThat(finding.location().start().column()).isEqualTo(3);
    if (rename != null) {
      Fix fix = finding.fix().orElseThrow();
      assertThat(fix.safety()).isEqualTo(Safety.UNSAFE);
      assertThat(fix.edits().get(0).text()).isEqualTo(rename);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hostname: yes                        | yes without quotes is a boolean in YAML | \"yes\"",
        "hostname: 0123                       | 0123 without quotes is a number         | \"0123\"",
        "activeDeadlineSeconds: '5'           | quotes make it a string                 | 5",
        "hostNetwork: \"true\"                | quotes make it a string                 | true",
        "activeDeadlineSeconds: 1.5           | must be a whole number, not the number 1.5 |",
        "activeDeadlineSeconds: 9223372036854775807000 | must be a whole number        |",
        "tolerations: {}                      | tolerations must be a list, not a mapping |",
        "securityContext: []                  | securityContext must be a mapping, not a list |",
        "overhead: {cpu: 1GB}                 | did you mean 1G?                        | 1G",
        "overhead: {cpu: 500 Mi}              | did you mean 500Mi?                     | 500Mi",
      })
  void wrongTypeNamesWhatIsWanted(String field, String words, String text) {
    Finding finding = Decoded.only(Decoded.pod("  " + field.trim() + "\n"));
    assertThat(finding.message()).contains(words.trim());
    assertThat(finding.help()).isNotEmpty();
    assertThat(finding.fix().map(fix -> fix.edits().get(0).text()).orElse(null)).isEqualTo(text);
  }

  @Test
  void fieldOfAnotherVersionNamesTheMinors() {
    String yaml = Decoded.pod("  resources: {}\n");
    KubeVersions targets = KubeVersions.between(new KubeVersion(28), new KubeVersion(36));
    Finding finding = Decoded.STORE.conform(Decoded.resource(yaml), targets).findings().get(0);
    assertThat(finding.message()).contains("Kubernetes knows it since 1.32");
    assertThat(finding.versions().newest()).isEqualTo(new KubeVersion(31));
    assertThat(finding.versions().oldest()).isEqualTo(new KubeVersion(28));
  }

  @Test
  void fieldOfAnotherKindNamesTheKind() {
    Finding finding =
        Decoded.only(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: s}
            spec: {progressDeadlineSeconds: 5}
            """);
    assertThat(finding.message())
        .contains("it is a field of a Deployment, the document is a StatefulSet");
  }

  @Test
  void secretDataThatIsNoBase64HasItsOwnRule() {
    Finding finding =
        Decoded.only("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: hello!}\n");
    assertThat(finding.rule()).isEqualTo("secret-data-not-base64");
    assertThat(finding.path()).isEqualTo("data[a]");
  }

  @Test
  void placeholderIsNoFaultButLeavesTheAnswerOpen() {
    Conformance conformance = Decoded.conform(Decoded.pod("  activeDeadlineSeconds: ${SECONDS}\n"));
    assertThat(conformance.findings()).isEmpty();
    assertThat(conformance.undetermined()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1           | deployment     | did you mean Deployment?                  |",
        "apps/v1      | Deploymnet     | did you mean Deployment?                  | Deployment",
        "apps/v1      | Pod            | no kind Pod in \"apps/v1\"; it is in v1   | v1",
        "batch/v2     | Job            | it is in batch/v1                         | batch/v1",
        "Apps/v1      | Deployment     | it is in apps/v1                          | apps/v1",
      })
  void unknownKindNamesTheRightOne(String apiVersion, String kind, String words, String text) {
    Finding finding =
        Decoded.only("apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: x}\n");
    if (text != null) {
      assertThat(finding.rule()).isEqualTo("unknown-kind");
      assertThat(finding.message()).contains(words.trim());
      assertThat(finding.fix().orElseThrow().edits().get(0).text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "example.com/v1,Deployment",
    "gateway.networking.k8s.io/v1,Gateway",
    "snapshot.storage.k8s.io/v1,VolumeSnapshot",
    "skaffold/v4beta6,Config"
  })
  void kindOfAForeignGroupIsOnlyNamed(String apiVersion, String kind) {
    Conformance conformance =
        Decoded.conform("apiVersion: " + apiVersion + "\nkind: " + kind + "\nspec: {a: 1}\n");
    assertThat(conformance.kind()).isEqualTo(Conformance.KindState.FOREIGN);
    assertThat(conformance.findings())
        .singleElement()
        .matches(finding -> finding.cause().isEmpty());
  }
}
