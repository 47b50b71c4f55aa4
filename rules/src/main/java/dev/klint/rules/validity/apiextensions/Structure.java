package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/**
 * That a schema is structural: it gives one type to each place. Answers for {@code
 * ValidateStructural} (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">Specifying
 * a structural schema</a>).
 */
final class Structure {
  private enum Level {
    ROOT("at the root"),
    ITEM("for the items of a list"),
    FIELD("for a field");

    private final String words;

    Level(String words) {
      this.words = words;
    }
  }

  private final Faults faults;
  private final Junctors junctors;

  private Structure(Faults faults) {
    this.faults = faults;
    this.junctors = new Junctors(faults);
  }

  static void validate(Field root, Faults faults) {
    Structure structure = new Structure(faults);
    structure.schema(root, Level.ROOT, 0);
    structure.junctors.complete(root);
  }

  private void schema(Field schema, Level level, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    if (Keywords.type(schema).equals("array") && !Keywords.hasItemSchema(schema)) {
      faults.required(schema.get("items"), "items must say what the list holds");
    }
    if (Keywords.hasItemSchema(schema)) {
      schema(schema.get("items"), Level.ITEM, depth + 1);
    }
    Field properties = schema.get("properties");
    for (Field.Entry property : properties.entries()) {
      schema(property.value(), Level.FIELD, depth + 1);
    }
    Field more = schema.get("additionalProperties");
    if (Keywords.hasAdditionalSchema(schema)) {
      schema(more, Level.FIELD, depth + 1);
    }
    if (more.exists() && level == Level.ROOT) {
      faults.forbidden(more, "additionalProperties must not be used at the root");
    } else if (more.exists() && Keywords.embedded(schema)) {
      faults.forbidden(more, "additionalProperties must not be used in an embedded resource");
    }
    extensions(schema);
    junctors.values(schema, IntOrStringForm.of(schema), 0);
    type(schema, level);
    typed(schema, properties, level);
  }

  private void extensions(Field schema) {
    if (Keywords.intOrString(schema)) {
      if (Keywords.preserves(schema)) {
        faults.invalid(
            schema.get(Keywords.PRESERVE),
            Keywords.PRESERVE + " makes no sense with " + Keywords.INT_OR_STRING);
      }
      if (Keywords.embedded(schema)) {
        faults.invalid(
            schema.get(Keywords.EMBEDDED),
            Keywords.EMBEDDED + " makes no sense with " + Keywords.INT_OR_STRING);
      }
    }
  }

  private void type(Field schema, Level level) {
    Field field = schema.get("type");
    String type = Keywords.type(schema);
    if (Keywords.embedded(schema) && !type.equals("object")) {
      String message = "type must be object where " + Keywords.EMBEDDED + " is true";
      if (type.isEmpty()) {
        faults.required(field, message);
      } else {
        faults.invalid(field, message);
      }
    } else if (type.isEmpty()
        && !Keywords.intOrString(schema)
        && !Keywords.preserves(schema)
        && isWhole(schema)) {
      faults.required(field, "type is required " + level.words);
    }
    if (level == Level.ROOT && !type.isEmpty() && !type.equals("object")) {
      faults.invalid(field, "type must be object at the root");
    }
  }

  /** Neither broken itself, nor is what it says of its type. */
  private static boolean isWhole(Field schema) {
    return !schema.broken()
        && !schema.get(Keywords.INT_OR_STRING).broken()
        && !schema.get(Keywords.PRESERVE).broken();
  }

  /** What holds for {@code apiVersion}, {@code kind} and {@code metadata}. */
  private void typed(Field schema, Field properties, Level level) {
    boolean resource = level == Level.ROOT || Keywords.embedded(schema);
    for (String name : new String[] {"kind", "apiVersion"}) {
      Field property = properties.key(name);
      if (resource
          && Keywords.hasProperty(schema, name)
          && !Keywords.type(property).equals("string")) {
        faults.invalid(property.get("type"), "the type of " + name + " must be string");
      }
    }
    if (Keywords.hasProperty(schema, "metadata")) {
      metadata(properties.key("metadata"), resource, level);
    }
    if (Keywords.embedded(schema) && !Keywords.preserves(schema) && properties.size() == 0) {
      faults.required(
          properties,
          "properties must not be empty in an embedded resource without " + Keywords.PRESERVE);
    }
  }

  private void metadata(Field metadata, boolean resource, Level level) {
    String type = Keywords.type(metadata);
    if (resource && !type.equals("object") && (!type.isEmpty() || hasOtherType(metadata))) {
      faults.invalid(metadata.get("type"), "the type of metadata must be object");
    }
    if (level == Level.ROOT && saysMore(metadata)) {
      faults.forbidden(
          metadata, "of metadata only name and generateName may be described: the rest is known");
    }
  }

  /** Else its missing type is told of already. */
  private static boolean hasOtherType(Field schema) {
    return Keywords.intOrString(schema) || Keywords.preserves(schema);
  }

  private static boolean saysMore(Field metadata) {
    for (Field.Entry entry : metadata.entries()) {
      boolean more =
          switch (entry.name()) {
            case "type", "default", "properties" -> false;
            case "additionalProperties" -> entry.value().exists();
            default -> Keywords.counts(metadata, entry.name());
          };
      if (more) {
        return true;
      }
    }
    for (Field.Entry property : metadata.get("properties").entries()) {
      if (!property.name().equals("name") && !property.name().equals("generateName")) {
        return true;
      }
    }
    return false;
  }
}
