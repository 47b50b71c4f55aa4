package dev.klint.core.schema.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexGeneratorTest {
  private static void minor(Path openapi, String minor, String fields) throws IOException {
    String document =
        """
        {"kinds": [{"actions": ["get", "post"], "group": "", "kind": "Thing", "namespaced": true,
                    "plural": "things", "version": "v1"}],
         "schemas": {"io.k8s.api.core.v1.Thing": {"type": "object", "required": ["name"],
           "properties": {%s},
           "x-kubernetes-group-version-kind": [{"group": "", "kind": "Thing", "version": "v1"}]},
         "io.k8s.api.core.v1.Unused": {"type": "object"}}}
        """
            .formatted(fields);
    Path folder = Files.createDirectories(openapi.resolve(minor));
    Files.writeString(folder.resolve("core_v1.json"), document);
  }

  @Test
  void minorsAreMergedWithTheirGaps(@TempDir Path openapi) throws IOException {
    String name = "\"name\": {\"type\": \"string\"}";
    String list =
        "\"ports\": {\"type\": \"array\", \"x-kubernetes-list-type\": \"map\","
            + " \"x-kubernetes-list-map-keys\": [\"port\", \"protocol\"],"
            + " \"items\": {\"type\": \"integer\", \"format\": \"int32\"}}";
    minor(openapi, "1.30", name + ", " + list);
    minor(openapi, "1.31", name);
    minor(openapi, "1.32", name + ", " + list);

    Map<String, String> files = IndexGenerator.generate(openapi);

    assertThat(files.get("groups")).isEqualTo("minors 30-32\ncore_v1 30-32\n");
    assertThat(files.get("core_v1"))
        .isEqualTo(
            """
            minors 30-32
            = Thing things namespaced rc
            : Thing
            name s !
            ports [i key=port,protocol 30,32
            """);
  }
}
