package dev.klint.core.crd;

import dev.klint.core.finding.Location;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Scope;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the kinds out of an OpenAPI v3 document. For a custom kind the API server publishes there
 * the schema of its definition.
 */
final class OpenApiReader {
  private OpenApiReader() {}

  static List<Definition> definitions(Document document, MappingNode root) {
    List<Definition> definitions = new ArrayList<>();
    if (!(root.get("components") instanceof MappingNode components)
        || !(components.get("schemas") instanceof MappingNode schemas)) {
      return definitions;
    }
    for (MappingNode.Entry entry : schemas.members()) {
      YamlNode schema = entry.value().resolved();
      Map<String, @Nullable Object> json =
          schema instanceof MappingNode ? StructuralSchema.map(JsonValues.of(schema)) : null;
      if (json != null && json.get(GroupVersionKinds.KEYWORD) != null) {
        Location place = Location.of(document.source(), entry.key().range());
        for (GroupVersionKind type : GroupVersionKinds.of(json)) {
          definitions.add(definition(type, json, place));
        }
      }
    }
    return definitions;
  }

  private static Definition definition(
      GroupVersionKind type, Map<String, @Nullable Object> json, Location place) {
    Definition.Version version =
        new Definition.Version(
            type.version(),
            true,
            false,
            new Definition.Deprecation(false, ""),
            StructuralSchema.of(json),
            false,
            "");
    return new Definition(type.group(), type.kind(), "", Scope.UNKNOWN, List.of(version), place);
  }
}
