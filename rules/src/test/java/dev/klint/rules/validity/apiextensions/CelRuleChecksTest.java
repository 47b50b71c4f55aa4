package dev.klint.rules.validity.apiextensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules of definitions, held to recorded answers of a real API server (1.36.3). */
class CelRuleChecksTest {
  /** Cases where the server holds it against a rule, too, that it does not compile. */
  private static final Set<String> SAID_ONCE =
      Set.of("crd optional old bad rule", "crd optional old, plain use");

  private static MappingNode mapping(SourceText source) {
    return (MappingNode) YamlReader.parse(source).root().orElseThrow();
  }

  /** The findings for the schema of the first version, which the server calls by its old path. */
  private static List<Finding> findings(String yaml) {
    SourceText source = new SourceText("crd.yaml", yaml, Position.START);
    Parsed parsed = YamlReader.parse(source);
    MappingNode root = (MappingNode) parsed.root().orElseThrow();
    Document document = new Document(source, 0, root, parsed.comments());
    GroupVersionKind type =
        GroupVersionKind.of("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    Resource resource = Resource.of(document, OptionalInt.empty(), root, type);
    Field version = resource.field().get("spec").get("versions").items().get(0);
    FieldPath path = FieldPath.ROOT.child("spec").child("validation").child("openAPIV3Schema");
    Faults faults = Faults.of(resource);
    CelRuleChecks.validate(version.get("schema").get("openAPIV3Schema").named(path), faults);
    return faults.found();
  }

  private static String text(MappingNode line, String name) {
    return ((ScalarNode) Objects.requireNonNull(line.get(name))).value();
  }

  @Test
  void rulesAreRefusedWhereTheServerRefusesThem() throws IOException {
    Map<String, String> differences = new TreeMap<>();
    int seen = 0;
    for (String line : fixture().lines().toList()) {
      MappingNode answer = mapping(new SourceText("answers", line, Position.START));
      Set<String> server = new TreeSet<>();
      for (YamlNode field : ((SequenceNode) Objects.requireNonNull(answer.get("fields"))).items()) {
        server.add(((ScalarNode) field).value());
      }
      Set<String> klint = new TreeSet<>();
      findings(text(answer, "yaml")).forEach(finding -> klint.add(finding.path()));
      seen++;
      boolean once = SAID_ONCE.contains(text(answer, "id")) && server.containsAll(klint);
      if (!klint.equals(server) && !(once && !klint.isEmpty())) {
        differences.put(text(answer, "id"), "server " + server + ", klint " + klint);
      }
    }
    assertThat(seen).isGreaterThan(150);
    assertThat(differences).isEmpty();
  }

  private static String fixture() throws IOException {
    String name = "/dev/klint/rules/validity/crd-cel-cases.jsonl";
    try (InputStream in = CelRuleChecksTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void findingStandsAtThePlaceInTheRule() {
    String yaml =
        """
        spec:
          versions:
          - schema:
              openAPIV3Schema:
                type: object
                properties:
                  size: {type: integer}
                x-kubernetes-validations:
                - rule: self.size > 0 && self.sice < 5
        """;
    assertThat(findings(yaml))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("crd-cel-invalid");
              assertThat(finding.message()).isEqualTo("no field sice");
              assertThat(finding.location().start().line()).isEqualTo(9);
              assertThat(finding.location().start().column()).isEqualTo(39);
            });
  }

  @Test
  void whatIsNoSchemaIsSilent() {
    assertThat(findings("spec: {versions: [{schema: {openAPIV3Schema: 1}}]}\n")).isEmpty();
    assertThat(findings("spec: {versions: [{name: v1}]}\n")).isEmpty();
    assertThat(
            findings(
                "spec: {versions: [{schema: {openAPIV3Schema:"
                    + " {x-kubernetes-validations: [null, {rule: foo}, 1]}}}]}\n"))
        .isNotNull();
  }
}
