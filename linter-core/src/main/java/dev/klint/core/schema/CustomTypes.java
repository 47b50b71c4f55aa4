package dev.klint.core.schema;

import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.kube.GroupVersionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of one version of a custom kind, for words and places; its metadata is Kubernetes' own.
 */
final class CustomTypes implements TypeSource {
  private static final long EVERY_MINOR = -1;

  private final String kind;
  private final Type metadata;
  private final ObjectType root;
  private final ConcurrentMap<String, StructuralSchema> schemas = new ConcurrentHashMap<>();

  /**
   * @param metadata the type of {@code metadata}
   */
  CustomTypes(GroupVersionKind type, StructuralSchema schema, Type metadata) {
    this.kind = type.apiVersion() + "." + type.kind() + "/";
    this.metadata = metadata;
    this.root = object(type.kind(), schema);
  }

  ObjectType root() {
    return root;
  }

  @Override
  public @Nullable KindType kind(GroupVersionKind type) {
    return null;
  }

  @Override
  public ObjectType object(String id) {
    return new ObjectType(this, id);
  }

  private ObjectType object(String place, StructuralSchema schema) {
    String id = kind + place;
    schemas.put(id, schema);
    return new ObjectType(this, id);
  }

  @Override
  public Map<String, Property> properties(ObjectType type) {
    StructuralSchema schema = schemas.get(type.id());
    if (schema == null) {
      throw new IllegalArgumentException("no type " + type);
    }
    Map<String, Property> properties = new LinkedHashMap<>();
    if (type == root || type.id().equals(root.id()) || schema.embedded()) {
      add(properties, "apiVersion", ScalarType.STRING, List.of());
      add(properties, "kind", ScalarType.STRING, List.of());
      add(properties, "metadata", metadata, List.of());
    }
    List<String> required = schema.required();
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      String name = entry.getKey();
      if (!properties.containsKey(name)) {
        add(properties, name, type(type.id() + "." + name, entry.getValue()), required);
      }
    }
    return properties;
  }

  private static void add(
      Map<String, Property> properties, String name, Type type, List<String> required) {
    properties.put(
        name,
        new Property(name, type, EVERY_MINOR, required.contains(name), List.of(), false, null));
  }

  private Type type(String id, StructuralSchema schema) {
    if (schema.intOrString()) {
      return ScalarType.INT_OR_STRING;
    }
    StructuralSchema items = schema.items();
    StructuralSchema more = schema.additional();
    return switch (schema.type()) {
      case "string" -> ScalarType.STRING;
      case "integer" -> ScalarType.INT64;
      case "number" -> ScalarType.DOUBLE;
      case "boolean" -> ScalarType.BOOLEAN;
      case "array" -> new ListType(items == null ? ScalarType.ANY : type(id + "[]", items));
      case "object" ->
          more != null && schema.properties().isEmpty()
              ? new MapType(type(id + "{}", more))
              : object(id.substring(kind.length()), schema);
      default -> ScalarType.ANY;
    };
  }
}
