package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;

/**
 * The keywords of each schema, whether or not the whole is structural. Answers for {@code
 * ValidateCustomResourceDefinitionOpenAPISchema}, but for the compilation of its expressions.
 */
final class SchemaKeywords {
  private static final String[] UNSUPPORTED = {
    "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"
  };

  /** What holds at a place because of what stands above it. */
  private record Place(boolean defaultsAllowed, boolean insideMetadata) {
    Place inMetadata(boolean top) {
      return new Place(defaultsAllowed && !top, true);
    }

    Place withoutDefaults() {
      return new Place(false, insideMetadata);
    }
  }

  private final Faults faults;
  private final ExpressionRules rules;

  private SchemaKeywords(Faults faults) {
    this.faults = faults;
    this.rules = new ExpressionRules(faults);
  }

  static void validate(Field root, Faults faults) {
    new SchemaKeywords(faults).schema(root, new Place(true, false), true, 0);
  }

  private void schema(Field schema, Place place, boolean root, int depth) {
    if (depth > Keywords.DEEPEST || !schema.exists()) {
      return;
    }
    own(schema, place);
    additional(schema, place, depth);
    for (Field.Entry property : Keywords.map(schema, "properties")) {
      boolean typed =
          (root || Keywords.embedded(schema))
              && switch (property.name()) {
                case "metadata", "kind", "apiVersion" -> true;
                default -> false;
              };
      schema(property.value(), typed ? place.inMetadata(root) : place, false, depth + 1);
    }
    if (schema.has("not")) {
      schema(schema.get("not"), place, false, depth + 1);
    }
    for (String name : new String[] {"allOf", "oneOf", "anyOf", "items"}) {
      for (Field one : Keywords.list(schema, name)) {
        schema(one, place, false, depth + 1);
      }
    }
    for (String name : new String[] {"definitions", "dependencies"}) {
      for (Field.Entry one : Keywords.map(schema, name)) {
        if (one.value().entries().size() > 0) {
          schema(one.value(), place, false, depth + 1);
        }
      }
    }
    if (Keywords.hasItemSchema(schema)) {
      schema(schema.get("items"), place, false, depth + 1);
    }
    if (schema.has(Keywords.PRESERVE) && schema.get(Keywords.PRESERVE).isFalse()) {
      faults.invalid(
          schema.get(Keywords.PRESERVE), Keywords.PRESERVE + " must be true or left out");
    }
    ListKinds.validate(schema, faults);
    rules.validate(schema);
  }

  private void own(Field schema, Place place) {
    Faults structural = faults.as(ValidityRules.CRD_STRUCTURE);
    Field type = schema.get("type");
    String word = Keywords.type(schema);
    if (word.equals("null")) {
      structural.forbidden(type, "type must not be null: set nullable to true instead");
    }
    Values.oneOf(type, faults, "array", "boolean", "integer", "number", "object", "string");
    if (!place.defaultsAllowed() && schema.has("default")) {
      faults
          .as(ValidityRules.CRD_DEFAULT)
          .forbidden(schema.get("default"), "default must not be set in the metadata of an object");
    }
    if (Keywords.isSet(schema, "id")) {
      structural.forbidden(schema.get("id"), "id is not supported");
    }
    for (String keyword : UNSUPPORTED) {
      if (!schema.has(keyword)) {
        continue;
      }
      Field field = schema.get(keyword);
      boolean mayBeEmpty = keyword.equals("patternProperties") || keyword.equals("definitions");
      if (!mayBeEmpty || field.size() > 0) {
        structural.forbidden(field, keyword + " is not supported");
      }
    }
    if (Keywords.hasItemList(schema)) {
      structural.forbidden(schema.get("items"), "items must be one schema, and no list of them");
    }
    if (place.insideMetadata() && Keywords.embedded(schema)) {
      faults.forbidden(
          schema.get(Keywords.EMBEDDED), Keywords.EMBEDDED + " must not be used in metadata");
    }
    if (Keywords.isTrue(schema, "uniqueItems")) {
      faults.forbidden(
          schema.get("uniqueItems"),
          "uniqueItems must not be true: use " + Keywords.LIST_TYPE + " set");
    }
  }

  private void additional(Field schema, Place place, int depth) {
    if (!schema.has("additionalProperties")) {
      return;
    }
    Field more = schema.get("additionalProperties");
    if (!more.isTrue() && schema.get("properties").size() > 0) {
      faults
          .as(ValidityRules.CRD_STRUCTURE)
          .forbidden(more, "additionalProperties and properties exclude each other");
    }
    if (Keywords.hasAdditionalSchema(schema)) {
      schema(more, place.insideMetadata() ? place.withoutDefaults() : place, false, depth + 1);
    }
  }
}
