package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataValidatorTest {
  @Test
  void badLabelIsShownWhereItStands() {
    Finding finding =
        only(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: c
              labels:
                app: web
                owner: team a
            """);
    assertThat(finding.path()).isEqualTo("metadata.labels");
    assertThat(finding.location().start().line()).isEqualTo(7);
    assertThat(finding.location().start().column()).isEqualTo(12);
    assertThat(finding.cause()).contains(Cause.INVALID);
    assertThat(finding.rule()).isEqualTo("invalid-label-or-annotation");
  }

  @Test
  void missingNameIsShownAtTheNearestParent() {
    Finding finding =
        only(
            """
            kind: ConfigMap
            apiVersion: v1
            metadata:
              namespace: shop
            """);
    assertThat(finding.path()).isEqualTo("metadata.name");
    assertThat(finding.location().start().line()).isEqualTo(3);
    assertThat(finding.cause()).contains(Cause.REQUIRED);
  }

  @Test
  void serviceNameWithLeadingDigitIsRefusedUpTo135() {
    String service =
        "{apiVersion: v1, kind: Service, metadata: {name: 1a}, spec: {ports: [{port: 1}]}}";
    KubeVersions both = KubeVersions.between(new KubeVersion(35), new KubeVersion(36));
    List<Finding> findings =
        ServerAnswers.lint(both, List.of(new ServerAnswers.Text("s.yaml", service))).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).versions().list()).containsExactly(new KubeVersion(35));
  }

  @Test
  void customResourceMayHaveAnyName() {
    assertThat(
            ServerAnswers.refused(
                "{apiVersion: user.example.com/v1, kind: Group, metadata: {name: 'system:A'}}"))
        .isEmpty();
  }

  @Test
  void annotationsLargerThan256KibAreRefused() {
    String value = "é".repeat(128 * 1024);
    String yaml =
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, annotations: {a: '" + value + "'}}}";
    assertThat(ServerAnswers.refused(yaml)).containsExactly("metadata.annotations");
    assertThat(ServerAnswers.refused(yaml.replace("éé", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "apps/v1"})
  void ownerNeedsAVersion(String apiVersion) {
    String owner = "{apiVersion: '" + apiVersion + "', kind: K, name: x, uid: u}";
    assertThat(ServerAnswers.refused(owned(owner))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "apps/", "a/b/c"})
  void ownerWithoutVersionIsRefused(String apiVersion) {
    String owner = "{apiVersion: '" + apiVersion + "', kind: K, name: x, uid: u}";
    assertThat(ServerAnswers.refused(owned(owner)))
        .containsExactly("metadata.ownerReferences.apiVersion");
  }

  private static String owned(String owner) {
    return "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, ownerReferences: ["
        + owner
        + "]}}";
  }

  private static Finding only(String yaml) {
    List<Finding> findings = ServerAnswers.lint(yaml).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
