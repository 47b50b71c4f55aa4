package dev.klint.core.schema;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads manifests of tests and decodes them with the real reader and the built-in types. */
final class Decoded {
  static final SchemaStore STORE = SchemaStore.builtIn();
  static final KubeVersions NEWEST = KubeVersions.of(new KubeVersion(36));

  private Decoded() {}

  static Resource resource(String yaml) {
    SourceText source = new SourceText("test.yaml", yaml, Position.START);
    Parsed parsed = YamlReader.parse(source);
    MappingNode root = (MappingNode) parsed.root().orElseThrow();
    Document document = new Document(source, 0, root, parsed.comments());
    GroupVersionKind type = GroupVersionKind.of(text(root, "apiVersion"), text(root, "kind"));
    return Resource.of(document, OptionalInt.empty(), root, type);
  }

  private static String text(MappingNode root, String name) {
    return root.get(name) instanceof ScalarNode scalar && scalar.isString() ? scalar.value() : "";
  }

  static Conformance conform(String yaml) {
    return STORE.conform(resource(yaml), NEWEST);
  }

  static List<Finding> findings(String yaml) {
    return conform(yaml).findings();
  }

  static Finding only(String yaml) {
    List<Finding> findings = findings(yaml);
    if (findings.size() != 1) {
      throw new AssertionError("not one finding: " + findings);
    }
    return findings.get(0);
  }

  /** A pod with more fields of its spec, indented by two. */
  static String pod(String fields) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n"
        + "  containers:\n  - name: c\n    image: i\n"
        + fields;
  }

  static List<String> lines(String resource) {
    try (InputStream in = Decoded.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
