package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.SequenceNode;
import java.util.List;

/** The keywords of a schema as the API server's decoder takes them: what is empty is not given. */
final class Keywords {
  /** Deeper schemas are not looked at: no real one nests so, and stacks end somewhere. */
  static final int DEEPEST = 200;

  static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
  static final String EMBEDDED = "x-kubernetes-embedded-resource";
  static final String INT_OR_STRING = "x-kubernetes-int-or-string";
  static final String LIST_TYPE = "x-kubernetes-list-type";
  static final String LIST_MAP_KEYS = "x-kubernetes-list-map-keys";
  static final String MAP_TYPE = "x-kubernetes-map-type";
  static final String VALIDATIONS = "x-kubernetes-validations";

  private Keywords() {}

  static String type(Field schema) {
    return schema.get("type").stringOr("");
  }

  /** Whether the keyword is given as true. Looks before it makes fields: schemas are many. */
  static boolean isTrue(Field schema, String keyword) {
    return schema.has(keyword) && schema.get(keyword).isTrue();
  }

  /** The schemas of a keyword that lists some. */
  static List<Field> list(Field schema, String keyword) {
    return schema.has(keyword) ? schema.get(keyword).items() : List.of();
  }

  /** The schemas of a keyword that names some. */
  static List<Field.Entry> map(Field schema, String keyword) {
    return schema.has(keyword) ? schema.get(keyword).entries() : List.of();
  }

  static boolean embedded(Field schema) {
    return isTrue(schema, EMBEDDED);
  }

  static boolean preserves(Field schema) {
    return isTrue(schema, PRESERVE);
  }

  static boolean intOrString(Field schema) {
    return isTrue(schema, INT_OR_STRING);
  }

  /** Whether there is one schema for all items. */
  static boolean hasItemSchema(Field schema) {
    return schema.has("items") && schema.get("items").node() instanceof MappingNode;
  }

  /** Whether {@code items} is a list of schemas. */
  static boolean hasItemList(Field schema) {
    return schema.has("items")
        && schema.get("items").node() instanceof SequenceNode items
        && !items.items().isEmpty();
  }

  /** Whether a property of this name is described, be it by an empty schema. */
  static boolean hasProperty(Field schema, String name) {
    return schema.get("properties").node() instanceof MappingNode mapping
        && mapping.get(name) != null;
  }

  /** Whether values of other names have a schema. */
  static boolean hasAdditionalSchema(Field schema) {
    return schema.has("additionalProperties")
        && schema.get("additionalProperties").node() instanceof MappingNode;
  }

  /** Whether the keyword is given and no zero value of its Go type. */
  static boolean isSet(Field schema, String keyword) {
    if (!schema.has(keyword)) {
      return false;
    }
    Field value = schema.get(keyword);
    return switch (keyword) {
      case "nullable",
          "uniqueItems",
          "exclusiveMaximum",
          "exclusiveMinimum",
          EMBEDDED,
          INT_OR_STRING ->
          value.isTrue();
      case "id", "$schema", "description", "type", "format", "title", "pattern" ->
          !value.stringOr("").isEmpty();
      default -> true;
    };
  }

  /** As {@link #isSet}, and something of it is left in the structural form. */
  static boolean counts(Field schema, String keyword) {
    return switch (keyword) {
      case "enum", "allOf", "anyOf", "oneOf", "definitions", "patternProperties", "dependencies" ->
          schema.get(keyword).size() > 0;
      case "$ref" -> !schema.get(keyword).stringOr("").isEmpty();
      case "items" -> hasItemSchema(schema);
      case "additionalProperties" -> schema.get(keyword).isTrue() || hasAdditionalSchema(schema);
      default -> isSet(schema, keyword);
    };
  }

  /** A part of a default in words: {@code default.ports[0]}. */
  static String shown(Field value) {
    String path = value.path().toString();
    int start = path.lastIndexOf(".default");
    return path.substring(start + 1).replace(".[", "[");
  }
}
