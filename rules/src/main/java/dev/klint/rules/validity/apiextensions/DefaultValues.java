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
    new DefaultValues(faults).schema(root, true, "", 0);
  }

  /**
   * @param place where in what every object has, such as {@code metadata.name}; empty elsewhere
   */
  private void schema(Field schema, boolean root, String place, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    boolean resource = root || Keywords.embedded(schema);
    String own = resource ? "" : place;
    if (schema.has("default")) {
      Field value = schema.get("default");
      if (own.isEmpty()) {
        value(schema, value, resource);
      } else {
        inMetadata(schema, value, own);
      }
    }
    if (Keywords.hasItemSchema(schema)) {
      schema(schema.get("items"), false, own.isEmpty() ? "" : own + "[]", depth + 1);
    }
    for (Field.Entry property : Keywords.map(schema, "properties")) {
      String name = property.name();
      boolean typed =
          switch (name) {
            case "metadata", "apiVersion", "kind" -> resource;
            default -> false;
          };
      String next = typed ? name : own.isEmpty() ? "" : own + "." + name;
      schema(property.value(), false, next, depth + 1);
    }
  }

  private void value(Field schema, Field value, boolean resource) {
    int before = faults.count();
    String unknown = PrunedValues.unknown(schema, value, resource);
    if (unknown != null) {
      faults.invalid(value, "the schema of the default has no field " + unknown);
    }
    int resources = faults.count();
    EmbeddedValues.validate(schema, value, resource, faults);
    if (faults.count() == resources) {
      new SchemaValues(faults, value, resources > before).validate(schema, value);
    }
  }

  private void inMetadata(Field schema, Field value, String place) {
    String problem = EmbeddedValues.problem(place, value);
    if (problem == null) {
      new SchemaValues(faults, value, false).validate(schema, value);
    } else {
      faults.invalid(value, "the default of " + place + " is not legal: it " + problem);
    }
  }
}
