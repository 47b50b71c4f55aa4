package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.GoPattern;
import dev.klint.core.rule.Faults;
import java.util.List;

/**
 * What stands below {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}: it may only narrow
 * values, not shape them, and name only what is defined above. Answers for {@code
 * validateValueValidation} and {@code validateStructuralCompleteness}.
 */
final class Junctors {
  private static final String[] SHAPING = {
    "type",
    "additionalProperties",
    "default",
    "title",
    "description",
    "nullable",
    Keywords.PRESERVE,
    Keywords.EMBEDDED,
    Keywords.INT_OR_STRING,
    Keywords.LIST_MAP_KEYS,
    Keywords.LIST_TYPE,
    Keywords.MAP_TYPE,
    Keywords.VALIDATIONS
  };

  private final Faults faults;

  Junctors(Faults faults) {
    this.faults = faults;
  }

  /** The junctors of a schema and its pattern. */
  void values(Field schema, IntOrStringForm form, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    if (!form.skipsAnyOf()) {
      for (Field one : Keywords.list(schema, "anyOf")) {
        nested(one, IntOrStringForm.NONE, depth + 1);
      }
    }
    List<Field> all = Keywords.list(schema, "allOf");
    for (int i = 0; i < all.size(); i++) {
      boolean skips = i == 0 && form.skipsFirstAllOf();
      nested(all.get(i), skips ? IntOrStringForm.ANY_OF : IntOrStringForm.NONE, depth + 1);
    }
    for (Field one : Keywords.list(schema, "oneOf")) {
      nested(one, IntOrStringForm.NONE, depth + 1);
    }
    if (schema.has("not")) {
      nested(schema.get("not"), IntOrStringForm.NONE, depth + 1);
    }
    if (schema.has("pattern")) {
      pattern(schema.get("pattern"));
    }
  }

  private void pattern(Field pattern) {
    String text = pattern.stringOr("");
    String problem = text.isEmpty() ? null : GoPattern.problem(text);
    if (problem != null) {
      faults.invalid(pattern, "pattern is not a regular expression of Go (RE2): " + problem);
    }
  }

  private void nested(Field schema, IntOrStringForm form, int depth) {
    values(schema, form, depth);
    if (depth > Keywords.DEEPEST) {
      return;
    }
    if (Keywords.hasItemSchema(schema)) {
      nested(schema.get("items"), IntOrStringForm.NONE, depth + 1);
    }
    Field properties = schema.get("properties");
    for (Field.Entry property : properties.entries()) {
      nested(property.value(), IntOrStringForm.NONE, depth + 1);
    }
    for (String keyword : SHAPING) {
      if (shapes(schema, keyword)) {
        faults.forbidden(
            schema.get(keyword),
            keyword + " must not be set under allOf, anyOf, oneOf or not: it belongs above them");
      }
    }
    if (Keywords.hasProperty(schema, "metadata")) {
      faults.forbidden(
          properties.key("metadata"),
          "metadata must not be described under allOf, anyOf, oneOf or not");
    }
  }

  private static boolean shapes(Field schema, String keyword) {
    return switch (keyword) {
      case "additionalProperties" ->
          schema.get(keyword).isTrue() || Keywords.hasAdditionalSchema(schema);
      case Keywords.LIST_MAP_KEYS, Keywords.VALIDATIONS -> schema.get(keyword).size() > 0;
      case Keywords.PRESERVE -> Keywords.preserves(schema);
      default -> Keywords.isSet(schema, keyword);
    };
  }

  /** Only the junctors of the root itself are held to what is defined. */
  void complete(Field root) {
    completeValues(root, root, 0);
  }

  private void completeValues(Field narrowing, Field defined, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    if (narrowing.get("not").exists()) {
      completeNested(narrowing.get("not"), defined, depth + 1);
    }
    for (String name : new String[] {"allOf", "anyOf", "oneOf"}) {
      for (Field one : narrowing.get(name).items()) {
        completeNested(one, defined, depth + 1);
      }
    }
  }

  private void completeNested(Field narrowing, Field defined, int depth) {
    completeValues(narrowing, defined, depth);
    if (Keywords.hasItemSchema(narrowing)) {
      Field items = defined.get("items");
      if (Keywords.hasItemSchema(defined)) {
        completeNested(narrowing.get("items"), items, depth + 1);
      } else {
        missing(items, narrowing.get("items"));
      }
    }
    for (Field.Entry property : narrowing.get("properties").entries()) {
      Field own = defined.get("properties").key(property.name());
      if (Keywords.hasProperty(defined, property.name())) {
        completeNested(property.value(), own, depth + 1);
      } else {
        missing(own, property.value());
      }
    }
  }

  private void missing(Field defined, Field narrowing) {
    faults.required(
        defined, defined.path().last() + " must be defined: " + narrowing.path() + " speaks of it");
  }
}
