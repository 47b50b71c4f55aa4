package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.MappingNode;
import dev.klint.rules.validity.LabelChecks;
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
        faults.invalidIf(field, field.stringOr(""), problem(name, field));
      }
    }
  }

  /**
   * What is wrong with a default of something that every object has; null for nothing, or where it
   * is hard to tell.
   *
   * @param place {@code kind}, {@code metadata.name} and the like
   */
  static @Nullable String problem(String place, Field value) {
    String text = value.stringOr("");
    return switch (place) {
      case "kind" -> value.string().isEmpty() ? "must be a string" : kind(text);
      case "apiVersion" -> value.string().isEmpty() ? "must be a string" : version(text);
      case "metadata.name" -> Names.pathSegment(text);
      case "metadata.namespace" -> text.isEmpty() ? null : Names.dnsLabel(text);
      case "metadata.labels", "metadata.annotations" -> marks(place, value);
      case "metadata" -> inside(value);
      default -> null;
    };
  }

  private static @Nullable String inside(Field metadata) {
    if (!(metadata.node() instanceof MappingNode)) {
      return "must be an object";
    }
    for (Field.Entry entry : metadata.entries()) {
      Field value = metadata.get(entry.name());
      String problem = value.exists() ? problem("metadata." + entry.name(), value) : null;
      if (problem != null) {
        return "has a " + entry.name() + " that " + problem;
      }
    }
    return null;
  }

  private static @Nullable String marks(String place, Field value) {
    Faults own = Faults.of(value.resource());
    if (place.equals("metadata.labels")) {
      LabelChecks.validate(value, own);
    } else {
      LabelChecks.annotations(value, own);
    }
    return own.count() == 0 ? null : own.found().get(0).message();
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
