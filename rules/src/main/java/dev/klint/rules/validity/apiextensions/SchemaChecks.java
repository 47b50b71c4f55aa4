package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;

/**
 * The schema of a version; answers for {@code validateCustomResourceDefinitionValidation}. The
 * server compiles expressions only where it has nothing else against the schema.
 */
final class SchemaChecks {
  private SchemaChecks() {}

  /**
   * @param status whether status is a subresource: then the schema is taken apart, which not all
   *     keywords survive at its root
   */
  static void validate(Field schema, boolean status, Faults faults) {
    if (!schema.exists()) {
      return;
    }
    int first = faults.count();
    Faults structural = faults.as(ValidityRules.CRD_STRUCTURE);
    if (status) {
      withStatus(schema, structural);
    }
    if (schema.get("nullable").isTrue()) {
      structural.forbidden(schema.get("nullable"), "nullable must not be true at the root");
    }
    int before = faults.count();
    boolean supported = Supported.all(schema);
    if (supported) {
      Structure.validate(schema, structural);
      if (faults.count() == before) {
        DefaultValues.validate(schema, faults.as(ValidityRules.CRD_DEFAULT));
      }
    }
    SchemaKeywords.validate(schema, faults);
    if (!supported && faults.count() == before) {
      structural.invalid(schema, "$schema is not supported");
    }
    if (faults.count() == first) {
      CelRuleChecks.validate(schema, faults);
    }
  }

  private static void withStatus(Field schema, Faults faults) {
    for (String keyword : new String[] {"id", "$schema", "$ref"}) {
      if (Keywords.isSet(schema, keyword)) {
        atRoot(schema, keyword, faults);
        return;
      }
    }
    String type = Keywords.type(schema);
    if (!type.isEmpty() && !type.equals("object")) {
      faults.invalid(schema.get("type"), "type must be object at the root");
      return;
    }
    for (Field.Entry entry : schema.entries()) {
      if (isForbidden(entry.name()) && Keywords.isSet(schema, entry.name())) {
        atRoot(schema, entry.name(), faults);
        return;
      }
    }
  }

  private static void atRoot(Field schema, String keyword, Faults faults) {
    faults.invalid(schema, keyword + " must not be used at the root where status is a subresource");
  }

  private static boolean isForbidden(String keyword) {
    return switch (keyword) {
      case "nullable",
          "default",
          "enum",
          "maxProperties",
          "minProperties",
          "allOf",
          "oneOf",
          "anyOf",
          "not",
          "additionalProperties",
          "patternProperties",
          "dependencies",
          "additionalItems",
          "definitions",
          Keywords.EMBEDDED,
          Keywords.INT_OR_STRING,
          Keywords.LIST_MAP_KEYS,
          Keywords.LIST_TYPE,
          Keywords.MAP_TYPE ->
          true;
      default -> false;
    };
  }
}
