package dev.klint.core.kube;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.YamlReader;
import java.util.OptionalInt;

/** Makes resources of the real reader from a few lines of YAML. */
final class Manifests {
  private Manifests() {}

  static Resource resource(String yaml) {
    SourceText source = new SourceText("test.yaml", yaml, Position.START);
    Parsed parsed = YamlReader.parse(source);
    MappingNode root = (MappingNode) parsed.root().orElseThrow();
    Document document = new Document(source, 0, root, parsed.comments());
    Field any =
        Resource.of(document, OptionalInt.empty(), root, new GroupVersionKind("", "", "")).field();
    GroupVersionKind type =
        GroupVersionKind.of(any.get("apiVersion").stringOr(""), any.get("kind").stringOr(""));
    return Resource.of(document, OptionalInt.empty(), root, type);
  }

  /** The one container of a pod, from what stands in it in flow style. */
  static Container container(String inside) {
    Resource pod =
        resource(
            "{apiVersion: v1, kind: Pod, spec: {containers: [{name: one, " + inside + "}]}}\n");
    return Workload.of(pod).orElseThrow().containers().get(0);
  }
}
