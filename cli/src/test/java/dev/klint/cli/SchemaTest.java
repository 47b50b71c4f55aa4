package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds that Kubernetes does not bring, and where their schemas come from. */
class SchemaTest {
  private static final String WIDGET =
      """
      apiVersion: shop.example.com/v1
      kind: Widget
      metadata:
        name: one
      spec:
        size: 0
        colour: red
      """;

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: widgets.shop.example.com
      spec:
        group: shop.example.com
        scope: Namespaced
        names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      size: {type: integer, minimum: 1}
                      color: {type: string}
      """;

  private static final String JSON_SCHEMA =
      """
      {"type": "object", "properties": {"spec": {"type": "object", "additionalProperties": false,
       "properties": {"size": {"type": "integer", "minimum": 1}, "color": {"type": "string"}}}}}
      """;

  private static final String OPEN_API =
      """
      {"openapi": "3.0.0", "components": {"schemas": {"com.example.shop.v1.Widget": {
       "type": "object", "x-kubernetes-group-version-kind":
         [{"group": "shop.example.com", "version": "v1", "kind": "Widget"}],
       "properties": {
         "apiVersion": {"type": "string"}, "kind": {"type": "string"},
         "metadata": {"allOf": [{"$ref": "#/components/schemas/ObjectMeta"}]},
         "spec": {"type": "object", "properties": {
           "size": {"type": "integer", "minimum": 1}, "color": {"type": "string"}}}}}}}}
      """;

  private static final String FOUND =
      """
      w.yaml:6:9: error: size must be at least 1 [custom-resource-invalid]
      w.yaml:7:3: error: no field "colour" in spec; did you mean "color"? [unknown-field]
      """;

  private final Klint klint;

  SchemaTest(@TempDir Path folder) throws IOException {
    klint = Klint.in(folder.toRealPath());
  }

  @Test
  void withoutASchemaTheKindIsNamed() throws Exception {
    Klint.Result result = klint.write("w.yaml", WIDGET).run("-q", "w.yaml");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "w.yaml:2:7: warning: no schema for Widget of shop.example.com/v1"
                + " [crd-schema-unavailable]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crd.yaml",
        "folder",
        "widget.json",
        "catalogue",
        "catalogue/{{ .Group }}/{{.ResourceKind}}_{{ .ResourceAPIVersion }}.json",
        "flat/{{ .ResourceKind }}{{ .KindSuffix }}.json",
        "flat",
        "openapi.json"
      })
  void aSchemaMayComeFrom(String path) throws Exception {
    klint
        .write("w.yaml", WIDGET)
        .write("crd.yaml", DEFINITION)
        .write("folder/x/crd.yml", DEFINITION);
    klint.write("catalogue/shop.example.com/widget_v1.json", JSON_SCHEMA);
    klint.write("flat/widget-shop-v1.json", JSON_SCHEMA).write("openapi.json", OPEN_API);
    klint.write(
        "widget.json",
        JSON_SCHEMA.replaceFirst(
            "\\{",
            """
            {"x-kubernetes-group-version-kind":
              {"group": "shop.example.com", "version": "v1", "kind": "Widget"},"""));

    Klint.Result result = klint.run("-q", "--schema", path, "w.yaml");

    assertThat(result.out()).isEqualTo(FOUND);
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void aDefinitionInTheRunIsUsedAtOnce() throws Exception {
    klint.write("w.yaml", WIDGET).write("z.yaml", DEFINITION);

    assertThat(klint.run("-q").out()).isEqualTo(FOUND);
    assertThat(klint.run("-q", "w.yaml", "--context", "z.yaml").out()).isEqualTo(FOUND);
    assertThat(klint.run("-q", "z.yaml", "w.yaml").out()).isEqualTo(FOUND);
  }

  @Test
  void aModelineCountsForKindsThatNobodyKnows() throws Exception {
    klint.write("schemas/widget.json", JSON_SCHEMA);
    klint.write("w.yaml", "# yaml-language-server: $schema=schemas/widget.json\n" + WIDGET);

    assertThat(klint.run("-q", "w.yaml").out())
        .isEqualTo(FOUND.replace(":6:", ":7:").replace("w.yaml:7:3", "w.yaml:8:3"));
  }

  @Test
  void noNetwork() throws Exception {
    klint.write("w.yaml", "# yaml-language-server: $schema=https://example.com/w.json\n" + WIDGET);
    klint.write(
        "ref.json",
        JSON_SCHEMA.replaceFirst("\\{", "{\"\\$ref\": \"https://example.com/other.json\","));

    assertThat(klint.run("-q", "w.yaml").out()).contains("klint never uses the network");
    Klint.Result url = klint.run("-q", "--schema", "https://example.com/w.json", "w.yaml");
    assertThat(url.err()).contains("https://example.com/w.json: klint never uses the network");
    assertThat(url.status()).isEqualTo(2);

    klint.write("c/shop.example.com/widget_v1.json", "{\"$ref\": \"https://example.com/o.json\"}");
    assertThat(klint.run("-q", "--schema", "c", "w.yaml").out())
        .contains("no schema for Widget")
        .doesNotContain("error");
  }

  @Test
  void whatIsNoSchemaIsSaid() throws Exception {
    klint
        .write("w.yaml", WIDGET)
        .write("bad.yaml", "a: [")
        .write("c/shop.example.com/widget_v1.json", "[1]");

    Klint.Result bad = klint.run("-q", "--schema", "bad.yaml", "w.yaml");
    assertThat(bad.err()).contains("bad.yaml: no schema: line 1: ");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(klint.run("-q", "--schema", "missing", "w.yaml").err())
        .contains("missing: no such file or folder");
    assertThat(klint.run("-q", "--schema", "c", "w.yaml").out())
        .contains("c/shop.example.com/widget_v1.json, which is no JSON Schema");
  }
}
