package dev.klint.core.schema;

import dev.klint.core.crd.StructuralSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes structural schemas as JSON schemas in the dialect of {@link CustomDialect}. */
final class CustomSchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Bounds of sizes, the same in both. */
  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

  private final ObjectNode metadata;

  /**
   * @param metadata the schema of {@code metadata}
   */
  CustomSchemaWriter(ObjectNode metadata) {
    this.metadata = metadata;
  }

  /** The schema of a whole object. */
  ObjectNode root(StructuralSchema schema) {
    return node(schema, true, true);
  }

  /**
   * @param whole it says what is there, and not only more of it, as schemas below {@code allOf} and
   *     its kin do
   */
  private ObjectNode node(StructuralSchema schema, boolean root, boolean whole) {
    ObjectNode node = JSON.objectNode();
    boolean embedded = root || schema.embedded();
    String type = schema.intOrString() ? "int-or-string" : schema.type();
    if (!type.isEmpty()) {
      node.set(CustomKeywords.TYPE, CustomKeywords.type(type, schema.nullable()));
    }
    values(schema, node);
    ObjectNode properties = JSON.objectNode();
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      properties.set(entry.getKey(), node(entry.getValue(), false, whole));
    }
    if (embedded && whole) {
      typed(properties);
    }
    node.set("properties", properties);
    if (whole && isClosed(schema)) {
      ObjectNode fields = JSON.objectNode();
      properties.propertyNames().forEach(name -> fields.put(name, true));
      node.set(FieldsKeyword.NAME, fields);
    }
    if (schema.embedded() && whole) {
      node.put(EmbeddedKeyword.NAME, true);
    }
    nested(schema, node, whole);
    return node;
  }

  /** A reference may bring fields that are not seen here. */
  private static boolean isClosed(StructuralSchema schema) {
    return schema.additional() == null
        && !schema.preservesUnknown()
        && schema.keywords().get("$ref") == null
        && (schema.type().equals("object") || !schema.properties().isEmpty());
  }

  /** {@code metadata} has its own type; a schema of it can only say more. */
  private void typed(ObjectNode properties) {
    for (String name : List.of("apiVersion", "kind")) {
      if (properties.get(name) == null) {
        properties.set(name, JSON.objectNode().put(DecodeKeyword.NAME, "s"));
      }
    }
    JsonNode more = properties.get("metadata");
    ObjectNode own = metadata.deepCopy();
    if (more instanceof ObjectNode written) {
      written.remove(FieldsKeyword.NAME);
      written.remove(CustomKeywords.TYPE);
      ArrayNode both = JSON.arrayNode();
      both.add(own);
      both.add(written);
      properties.set("metadata", JSON.objectNode().set("allOf", both));
    } else {
      properties.set("metadata", own);
    }
  }

  private void nested(StructuralSchema schema, ObjectNode node, boolean whole) {
    StructuralSchema items = schema.items();
    if (items != null) {
      node.set("items", node(items, false, whole));
    }
    StructuralSchema more = schema.additional();
    if (more != null) {
      node.set("additionalProperties", node(more, false, whole));
    }
    for (String name : JunctorKeyword.NAMES) {
      if (schema.keywords().get(name) instanceof List<?> written) {
        ArrayNode list = JSON.arrayNode();
        for (Object one : written) {
          if (one instanceof Map) {
            list.add(node(StructuralSchema.of(one), false, false));
          }
        }
        if (!list.isEmpty()) {
          node.set(name, list);
        }
      }
    }
    if (schema.keywords().get("not") instanceof Map) {
      ArrayNode one = JSON.arrayNode();
      one.add(node(StructuralSchema.of(schema.keywords().get("not")), false, false));
      node.set(JunctorKeyword.NOT, one);
    }
  }

  /** What is asked of the value itself; what cannot be asked is left to who judges the schema. */
  private static void values(StructuralSchema schema, ObjectNode node) {
    Map<String, @Nullable Object> keywords = schema.keywords();
    for (String name : COUNTS) {
      if (keywords.get(name) instanceof Long count && count >= 0) {
        node.put(name, count);
      }
    }
    if (keywords.get("pattern") instanceof String pattern) {
      node.put(PatternKeyword.NAME, pattern);
    }
    if (!schema.required().isEmpty()) {
      node.set("required", JsonTree.ofValue(schema.required()));
    }
    for (String name : List.of("minimum", "maximum")) {
      if (keywords.get(name) instanceof Number bound) {
        String exclusive = name.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        boolean strict = Boolean.TRUE.equals(keywords.get(exclusive));
        node.set(strict ? exclusive : name, JsonTree.ofValue(bound));
      }
    }
    if (keywords.get("enum") instanceof List<?> words) {
      node.set(CustomKeywords.WORDS, JsonTree.ofValue(words));
    }
    if (keywords.get("multipleOf") instanceof Number) {
      node.set(CustomKeywords.MULTIPLE, JsonTree.ofValue(keywords.get("multipleOf")));
    }
    if (!schema.format().isEmpty()) {
      node.set(CustomKeywords.FORMAT, CustomKeywords.format(schema.type(), schema.format()));
    }
    if (schema.listType().equals("set")) {
      node.set(ListTypeKeyword.NAME, JSON.arrayNode());
    } else if (schema.listType().equals("map")) {
      node.set(ListTypeKeyword.NAME, JsonTree.ofValue(schema.listMapKeys()));
    }
  }
}
