package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions of custom resources beyond the recorded answers of the server. */
class DefinitionsTest {
  private static final int DEEP = 3000;
  private static final String BUG = "internal-error";

  /** A definition whose field {@code x} has this schema. */
  private static String definition(String schema) {
    return """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: as.example.org}
        spec:
          group: example.org
          scope: Cluster
          names: {plural: as, kind: A}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  x: %s
        """
        .formatted(schema);
  }

  private static List<Finding> findings(String manifest) {
    return ServerAnswers.lint(manifest).findings();
  }

  @Test
  void faultStandsWhereItIsWrittenThoughTheServerNamesAnotherPlace() {
    List<Finding> findings = findings(definition("{type: string, default: 1}"));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).path())
        .isEqualTo("spec.validation.openAPIV3Schema.properties[x].default");
    assertThat(findings.get(0).location().start().line()).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | crd-not-structural",
        "{type: string, default: 1} | crd-default-invalid",
        "{type: array, items: {type: string}, uniqueItems: true} | forbidden-value",
        "{type: object, x-kubernetes-list-type: set} | invalid-value"
      })
  void faultHasARuleOfItsOwn(String schema, String rule) {
    assertThat(findings(definition(schema))).extracting(Finding::rule).contains(rule);
  }

  @Test
  void wrongNameIsMended() {
    List<Finding> findings =
        findings(definition("{type: string}").replace("as.example", "a.example"));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("crd-names-inconsistent");
    assertThat(findings.get(0).fix())
        .hasValueSatisfying(
            fix -> assertThat(fix.edits().get(0).text()).isEqualTo("as.example.org"));
  }

  /** What cannot be decoded is told of once, by the schema check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: [string]}",
        "{type: string, nullable: 'yes', x-kubernetes-list-type: 3}",
        "{type: object, properties: [a]}",
        "{type: array, items: {type: object, properties: {a: text}}}",
        "text",
        "{type: string, x-kubernetes-validations: [text]}",
        "{type: string, x-kubernetes-int-or-string: maybe}",
        "{x-kubernetes-preserve-unknown-fields: maybe}"
      })
  void whatHasAWrongTypeGivesNoFaultByItself(String schema) {
    assertThat(findings(definition(schema)))
        .isNotEmpty()
        .extracting(Finding::rule)
        .containsOnly("wrong-type");
  }

  @Test
  void selectableFieldsAreCheckedFromTheirMinorOn() {
    String definition =
        definition("{type: string}") + "    selectableFields: [{jsonPath: .metadata.name}]\n";
    KubeVersions all = KubeVersions.between(new KubeVersion(30), new KubeVersion(36));
    Set<String> minors = new TreeSet<>();
    for (Finding finding :
        ServerAnswers.lint(all, List.of(new ServerAnswers.Text("d.yaml", definition))).findings()) {
      if (finding.path().equals("spec.selectableFields[0].jsonPath")) {
        finding.versions().list().forEach(minor -> minors.add(minor.toString()));
      }
    }
    assertThat(minors).containsExactly("1.31", "1.32", "1.33", "1.34", "1.35", "1.36");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: object, properties: {a: |}}",
        "{type: object, additionalProperties: |}",
        "{type: array, items: |}",
        "{type: array, items: [|]}",
        "{type: string, not: |}",
        "{type: string, anyOf: [|]}",
        "{definitions: {a: |}}"
      })
  void deepSchemaIsNotFollowedToItsEnd(String level) {
    assertThat(findings(definition(nested(level)))).extracting(Finding::rule).doesNotContain(BUG);
    String valued = "{type: string, default: a, allOf: [" + nested(level) + "]}";
    assertThat(findings(definition(valued))).extracting(Finding::rule).doesNotContain(BUG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: array, items: {type: array, items: {type: string}}",
        "type: object, additionalProperties: {}",
        "x-kubernetes-preserve-unknown-fields: true"
      })
  void deepDefaultIsNotFollowedToItsEnd(String schema) {
    for (String level : List.of("[|]", "{a: |}")) {
      String value = nested(level);
      String valued = "{" + schema + ", default: " + value + ", enum: [" + value + "]}";
      assertThat(findings(definition(valued))).extracting(Finding::rule).doesNotContain(BUG);
    }
  }

  private static String nested(String level) {
    int hole = level.indexOf('|');
    return level.substring(0, hole).repeat(DEEP) + "{}" + level.substring(hole + 1).repeat(DEEP);
  }

  @Test
  void widelyJoinedSchemasAreWalkedOnce() {
    String schema = "{minLength: 9}";
    for (int i = 0; i < 12; i++) {
      schema = "{anyOf: [" + schema + ", " + schema + "]}";
    }
    String narrow = "{minLength: 9}";
    for (int i = 0; i < 60; i++) {
      narrow = "{anyOf: [{allOf: [" + narrow + "]}]}";
    }
    String both = "{type: string, default: a, allOf: [" + schema + ", " + narrow + "]}";
    assertThat(findings(definition(both)))
        .extracting(Finding::path)
        .containsExactly("spec.validation.openAPIV3Schema.properties[x].default");
  }
}
