package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that is read may crash, hang or use up memory. */
class HostileInputTest {
  private static final String CRD =
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  versions:\n"
          + "  - schema:\n      openAPIV3Schema: ";

  @Test
  void deepSchemasAreNotFollowedToTheEnd() {
    int depth = 3000;
    String deep = "{properties: {a: ".repeat(depth) + "{foo: 1}" + "}}".repeat(depth);
    assertThat(Decoded.findings(CRD + deep + "\n")).isEmpty();
    List<Finding> findings = Decoded.findings(CRD + "{bar: 1, " + deep.substring(1) + "\nfoo: 1\n");
    assertThat(findings).extracting(Finding::path).anyMatch("foo"::equals).hasSize(2);
  }

  @Test
  void oneHundredOfManyUnknownFieldsAreTold() {
    StringBuilder yaml =
        new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n");
    for (int i = 0; i < 50_000; i++) {
      yaml.append("field").append(i).append(": 1\n");
    }
    List<Finding> findings = Decoded.findings(yaml.toString());
    assertThat(findings).hasSize(100);
    assertThat(findings.get(0).path()).isEqualTo("field0");
  }

  @Test
  void aliasesAreWalkedOnceEachWay() {
    String list = "[" + "*b, ".repeat(500) + "*b]";
    Conformance conformance =
        Decoded.conform(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations: {a: &b [1]}\n"
                + "spec: {containers: "
                + list
                + "}\n");
    assertThat(conformance.findings()).hasSize(100);
  }

  @Test
  void valuesOfAnyNameAndLengthAreToldOnOneLine() {
    String yaml = Decoded.pod("  \"a\\u0007\\n" + "b".repeat(900) + "\": 1\n");
    Finding finding = Decoded.only(yaml);
    assertThat(finding.message()).hasSizeLessThan(200).doesNotContain("\n", "\u0007");
  }
}
