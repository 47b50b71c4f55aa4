package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/**
 * Defaults must be values that their own schemas allow, with nothing in them that would be dropped.
 * Answers for {@code ValidateDefaults}, but for rules written in CEL (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting">Defaulting</a>).
 */
final class DefaultValues {
  private final Faults faults;

  private DefaultValues(Faults faults) {
    this.faults = faults;
  }

  static void validate(Field root, Faults faults) {
    new DefaultValues(faults).schema(root, true, false, 0);
  }

  private void schema(Field schema, boolean root, boolean insideMetadata, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    boolean resource = root || Keywords.embedded(schema);
    boolean metadata = insideMetadata && !resource;
    Field value = schema.get("default");
    if (value.exists()) {
      value(schema, value, resource, metadata);
    }
    if (Keywords.hasItemSchema(schema)) {
      schema(schema.get("items"), false, metadata, depth + 1);
    }
    for (Field.Entry property : schema.get("properties").entries()) {
      boolean typed =
          switch (property.name()) {
            case "metadata", "apiVersion", "kind" -> resource;
            default -> false;
          };
      schema(property.value(), false, metadata || typed, depth + 1);
    }
  }

  /** A value in metadata is held to its schema only: what else is wrong with it is silent. */
  private void value(Field schema, Field value, boolean resource, boolean metadata) {
    int before = faults.count();
    if (!metadata) {
      String unknown = PrunedValues.unknown(schema, value, resource);
      if (unknown != null) {
        faults.invalid(value, "the schema of the default has no field " + unknown);
      }
      int resources = faults.count();
      EmbeddedValues.validate(schema, value, resource, faults);
      if (faults.count() > resources) {
        return;
      }
    }
    boolean told = faults.count() > before;
    new SchemaValues(faults, value, told).validate(schema, value);
  }
}
