package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.crd.SchemaReader;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.schema.SchemaStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Definitions and schemas that nobody sane would write must not break the check of objects. */
class HostileDefinitionsTest {
  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: ws.x.example.com}
      spec:
        group: x.example.com
        scope: Namespaced
        names: {plural: ws, singular: w, kind: W, listKind: WList}
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema: {"type": "object", "properties": {"spec": %s}}
      ---
      apiVersion: x.example.com/v1
      kind: W
      metadata: {name: a}
      spec: %s
      """;

  private static List<Finding> lint(SchemaStore store, String text) {
    LintOptions options =
        new LintOptions(
            KubeVersions.of(new KubeVersion(36)),
            AllRules.with(List.of()),
            Map.of(),
            Optional.empty(),
            1);
    return new Linter(options, store, FileRoles.NONE)
        .lint(List.of(new TextInput("a.yaml", text)))
        .findings();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  @Property(tries = 400)
  void anyKeywordsAndAnyObject(@ForAll("schemas") String schema, @ForAll("values") String value) {
    List<Finding> findings = lint(SchemaStore.builtIn(), String.format(DEFINITION, schema, value));

    assertThat(rules(findings)).doesNotContain(Finding.INTERNAL_ERROR, "yaml-parse-error");
  }

  @Property(tries = 200)
  void anyJsonSchema(@ForAll("schemas") String schema, @ForAll("values") String value)
      throws IOException {
    String named =
        schema.replaceFirst("\\{", "{\"\\$schema\": \"http://json-schema.org/draft-07/schema#\",");
    SchemaStore store =
        SchemaStore.builtIn()
            .and(SchemaReader.read(new TextInput("x.example.com/w_v1.json", named)));
    String object = String.format("{apiVersion: x.example.com/v1, kind: W, spec: %s}", value);

    assertThat(rules(lint(store, object))).doesNotContain(Finding.INTERNAL_ERROR);
  }

  @Provide
  Arbitrary<String> schemas() {
    Arbitrary<String> keyword =
        Arbitraries.of(
            "type",
            "format",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "nullable",
            "default",
            "$ref",
            "x-kubernetes-list-type",
            "x-kubernetes-list-map-keys",
            "x-kubernetes-int-or-string",
            "x-kubernetes-embedded-resource",
            "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-validations");
    Arbitrary<String> likely =
        Arbitraries.of(
            "\"object\"",
            "\"array\"",
            "\"string\"",
            "\"integer\"",
            "\"set\"",
            "\"map\"",
            "true",
            "[\"a\"]",
            "{\"a\": {\"type\": \"string\"}}",
            "[{\"type\": \"integer\"}]",
            "[{\"rule\": \"self.a > 1\"}]",
            "[{\"rule\": \"self.size() < 3\"}]");
    Arbitrary<String> member =
        keyword.flatMap(
            name -> Arbitraries.oneOf(likely, values()).map(value -> "\"" + name + "\": " + value));
    return member
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(all -> "{" + String.join(", ", distinct(all)) + "}");
  }

  private static List<String> distinct(List<String> members) {
    List<String> kept = new ArrayList<>();
    for (String member : members) {
      String name = member.substring(0, member.indexOf(':'));
      if (kept.stream().noneMatch(other -> other.startsWith(name + ":"))) {
        kept.add(member);
      }
    }
    return kept;
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"a\"",
            "\"(a+)+$\"",
            "\"#/\"",
            "\"http://x/\"");
    return Arbitraries.lazyOf(
        () -> scalar,
        () -> scalar,
        () -> values().list().ofMaxSize(3).map(all -> "[" + String.join(", ", all) + "]"),
        () ->
            values()
                .list()
                .ofMaxSize(2)
                .map(
                    all ->
                        all.isEmpty() ? "{}" : "{\"a\": " + String.join(", \"b\": ", all) + "}"));
  }

  @Test
  void deepSchemasAndDeepObjects() {
    String schema =
        "{\"type\": \"object\", \"properties\": {\"a\": ".repeat(3000) + "{}" + "}}".repeat(3000);
    String value = "{\"a\": ".repeat(3000) + "1" + "}".repeat(3000);

    assertThat(rules(lint(SchemaStore.builtIn(), String.format(DEFINITION, schema, value))))
        .doesNotContain(Finding.INTERNAL_ERROR);
  }

  @Test
  void aSchemaThatIsItself() throws IOException {
    SchemaStore store =
        SchemaStore.builtIn()
            .and(
                SchemaReader.read(
                    new TextInput(
                        "x.example.com/w_v1.json", "{\"type\": \"object\", \"$ref\": \"#\"}")));

    assertThat(rules(lint(store, "{apiVersion: x.example.com/v1, kind: W, spec: {a: 1}}")))
        .doesNotContain(Finding.INTERNAL_ERROR);
  }
}
