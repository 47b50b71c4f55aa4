package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;

/**
 * Whether a schema can be brought into structural form at all; answers for the errors of {@code
 * NewStructural}.
 */
final class Supported {
  private static final String[] LISTS = {"allOf", "anyOf", "oneOf"};

  private Supported() {}

  static boolean all(Field schema) {
    return all(schema, 0);
  }

  private static boolean all(Field schema, int depth) {
    if (depth > Keywords.DEEPEST || !schema.exists()) {
      return true;
    }
    if (!own(schema)) {
      return false;
    }
    for (String name : LISTS) {
      for (Field one : Keywords.list(schema, name)) {
        if (!all(one, depth + 1)) {
          return false;
        }
      }
    }
    for (Field.Entry property : Keywords.map(schema, "properties")) {
      if (!all(property.value(), depth + 1)) {
        return false;
      }
    }
    return (!schema.has("not") || all(schema.get("not"), depth + 1))
        && (!Keywords.hasItemSchema(schema) || all(schema.get("items"), depth + 1))
        && (!Keywords.hasAdditionalSchema(schema)
            || all(schema.get("additionalProperties"), depth + 1));
  }

  private static boolean own(Field schema) {
    return !Keywords.isSet(schema, "id")
        && !Keywords.isSet(schema, "$schema")
        && !Keywords.counts(schema, "$ref")
        && !Keywords.counts(schema, "patternProperties")
        && !Keywords.counts(schema, "dependencies")
        && !schema.has("additionalItems")
        && !Keywords.counts(schema, "definitions")
        && !Keywords.hasItemList(schema)
        && !(schema.has(Keywords.PRESERVE) && schema.get(Keywords.PRESERVE).isFalse());
  }
}
