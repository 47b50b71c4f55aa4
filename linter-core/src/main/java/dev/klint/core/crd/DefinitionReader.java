package dev.klint.core.crd;

import dev.klint.core.finding.Location;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads CustomResourceDefinitions, also of the API version that Kubernetes 1.22 removed. */
public final class DefinitionReader {
  private static final Map<String, @Nullable Object> OPEN =
      Map.of("x-kubernetes-preserve-unknown-fields", true);

  private DefinitionReader() {}

  /** What a resource defines; null when it is no definition, or lacks its names. */
  public static @Nullable Definition read(Resource resource) {
    if (!resource.kind().equals("CustomResourceDefinition")
        || !resource.type().group().equals("apiextensions.k8s.io")) {
      return null;
    }
    Field spec = resource.field().get("spec");
    String group = spec.get("group").stringOr("");
    Field names = spec.get("names");
    String kind = names.get("kind").stringOr("");
    List<Definition.Version> versions = versions(spec);
    if (group.isEmpty() || kind.isEmpty() || versions.isEmpty()) {
      return null;
    }
    return new Definition(
        group,
        kind,
        names.get("plural").stringOr(""),
        spec.get("scope").stringOr("").equals("Cluster") ? Scope.CLUSTER : Scope.NAMESPACED,
        versions,
        Location.of(resource.source(), names.get("kind").where()));
  }

  private static List<Definition.Version> versions(Field spec) {
    List<Definition.Version> versions = new ArrayList<>();
    for (Field version : spec.get("versions").items()) {
      versions.add(version(spec, version));
    }
    return versions;
  }

  private static Definition.Version version(Field spec, Field version) {
    Field subresources = version.get("subresources");
    Field shared = spec.get("subresources"); // v1beta1 could give one for all
    Field schema = version.get("schema").get("openAPIV3Schema");
    Field own = schema.exists() ? schema : spec.get("validation").get("openAPIV3Schema");
    return new Definition.Version(
        version.get("name").stringOr(""),
        version.get("served").isTrue(),
        version.get("storage").isTrue(),
        new Definition.Deprecation(
            version.get("deprecated").isTrue(), version.get("deprecationWarning").stringOr("")),
        schema(own.node(), preserves(spec)),
        subresources.has("status") || shared.has("status"),
        subresources.get("scale").get("specReplicasPath").stringOr(""));
  }

  private static boolean preserves(Field spec) {
    Field flag = spec.get("preserveUnknownFields");
    boolean beta = spec.resource().type().version().equals("v1beta1");
    return flag.isTrue() || (beta && !flag.isFalse());
  }

  private static StructuralSchema schema(@Nullable YamlNode node, boolean preserves) {
    if (node == null) {
      return StructuralSchema.of(OPEN);
    }
    Object json = JsonValues.of(node);
    Map<String, @Nullable Object> keywords = StructuralSchema.map(json);
    if (!preserves || keywords == null) {
      return StructuralSchema.of(json);
    }
    Map<String, @Nullable Object> open = new LinkedHashMap<>(keywords);
    open.putAll(OPEN);
    return StructuralSchema.of(open);
  }
}
