package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.MappingNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whole objects inside of a default say what they are. Answers for {@code Coerce} and {@code
 * Validate} of the package {@code objectmeta}, but for what {@code metadata} holds.
 */
final class EmbeddedValues {
  private EmbeddedValues() {}

  /**
   * @param resource the value is a whole object
   */
  static void validate(Field schema, Field value, boolean resource, Faults faults) {
    object(schema, value, resource, faults, 0);
  }

  private static void object(
      Field schema, Field value, boolean resource, Faults faults, int depth) {
    if (depth > Keywords.DEEPEST) {
      return;
    }
    if (resource && value.node() instanceof MappingNode) {
      typed(value, faults);
    }
    for (Field.Entry entry : value.entries()) {
      Field inner = value.get(entry.name());
      if (Keywords.hasProperty(schema, entry.name())) {
        Field own = schema.get("properties").key(entry.name());
        object(own, inner, Keywords.embedded(own), faults, depth + 1);
      } else if (Keywords.hasAdditionalSchema(schema)) {
        Field more = schema.get("additionalProperties");
        object(more, entry.value(), Keywords.embedded(more), faults, depth + 1);
      }
    }
    if (Keywords.hasItemSchema(schema)) {
      Field items = schema.get("items");
      for (Field item : value.items()) {
        object(items, item, Keywords.embedded(items), faults, depth + 1);
      }
    }
  }

  private static void typed(Field value, Faults faults) {
    for (String name : new String[] {"apiVersion", "kind"}) {
      Field field = value.get(name);
      if (!(value.node() instanceof MappingNode mapping) || mapping.get(name) == null) {
        faults.required(field, name + " is required in the default of a whole object");
      } else if (field.string().isEmpty()) {
        faults.invalid(field, name + " must be a string");
      } else {
        String text = field.stringOr("");
        faults.invalidIf(field, text, name.equals("kind") ? kind(text) : version(text));
      }
    }
  }

  private static @Nullable String kind(String kind) {
    return kind.isEmpty() ? "must not be empty" : Names.dns1035Label(kind.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String version(String version) {
    if (version.isEmpty()) {
      return "must not be empty";
    }
    return version.indexOf('/') == version.lastIndexOf('/') ? null : "must have at most one '/'";
  }
}
