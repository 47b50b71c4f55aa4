package dev.klint.core.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes types of the index as JSON schemas in klint's dialect. */
final class SchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaWriter() {}

  /**
   * The schema of an object's fields, other objects only named.
   *
   * @param versions bits of the minors in which the object stands at its place
   */
  static ObjectNode object(ObjectType type, long versions, boolean lenient) {
    ObjectNode properties = JSON.objectNode();
    ObjectNode fields = JSON.objectNode();
    for (Property property : type.properties()) {
      List<ObjectNode> types = new ArrayList<>();
      for (@Nullable Property one = property; one != null; one = one.next()) {
        long here = one.versions() & versions;
        if (here != 0) {
          types.add(schema(one.type(), here, lenient));
        }
      }
      if (!types.isEmpty()) {
        properties.set(property.name(), types.size() == 1 ? types.get(0) : all(types));
        fields.put(property.name(), (property.allVersions() & versions) == versions);
      }
    }
    ObjectNode schema = JSON.objectNode();
    schema.put(DecodeKeyword.NAME, "object");
    schema.set("properties", properties);
    if (!lenient) {
      schema.set(FieldsKeyword.NAME, fields);
    }
    return schema;
  }

  private static ObjectNode all(List<ObjectNode> types) {
    ArrayNode list = JSON.arrayNode();
    types.forEach(list::add);
    ObjectNode schema = JSON.objectNode();
    schema.set("allOf", list);
    return schema;
  }

  private static ObjectNode schema(Type type, long versions, boolean lenient) {
    ObjectNode schema = JSON.objectNode();
    if (type instanceof ScalarType scalar) {
      schema.put(DecodeKeyword.NAME, String.valueOf(scalar.code()));
    } else if (type instanceof ObjectType object) {
      schema.set(ObjectKeyword.NAME, new ObjectRef(object.id(), versions, lenient).json());
    } else if (type instanceof ListType list) {
      schema.put(DecodeKeyword.NAME, "array");
      schema.set("items", schema(list.item(), versions, lenient));
    } else if (type instanceof MapType map) {
      schema.put(DecodeKeyword.NAME, "object");
      schema.set("additionalProperties", schema(map.value(), versions, lenient));
    } else if (type instanceof SchemaOr or) {
      schema.set(SchemaOrKeyword.NAME, SchemaOrKeyword.value(or, versions));
    }
    return schema;
  }
}
