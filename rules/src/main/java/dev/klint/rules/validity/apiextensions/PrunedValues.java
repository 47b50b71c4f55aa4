package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import org.jspecify.annotations.Nullable;

/** Finds what the API server would drop from a value; answers for {@code Prune}. */
final class PrunedValues {
  private PrunedValues() {}

  /**
   * The first field that would be dropped, as a path; null when there is none.
   *
   * @param resource the value is a whole object
   */
  static @Nullable String unknown(Field schema, Field value, boolean resource) {
    return pruned(schema, value, resource, false, 0);
  }

  /**
   * @param schema null where nothing is known of the place
   * @param kept unknown fields are kept
   */
  private static @Nullable String pruned(
      @Nullable Field schema, Field value, boolean resource, boolean kept, int depth) {
    if (depth > Keywords.DEEPEST) {
      return null;
    }
    boolean keeps = kept || (schema != null && Keywords.preserves(schema));
    for (Field.Entry entry : value.entries()) {
      String name = entry.name();
      if (schema != null && resource && isTyped(name)) {
        continue;
      }
      String inner = null;
      if (schema != null && Keywords.hasProperty(schema, name)) {
        Field own = schema.get("properties").key(name);
        inner = pruned(own, entry.value(), Keywords.embedded(own), false, depth + 1);
      } else if (schema != null && schema.get("additionalProperties").exists()) {
        Field more = schema.get("additionalProperties");
        boolean known = Keywords.hasAdditionalSchema(schema);
        inner =
            pruned(
                known ? more : null,
                entry.value(),
                known && Keywords.embedded(more),
                false,
                depth + 1);
      } else if (!keeps) {
        return name;
      }
      if (inner != null) {
        return name + "." + inner;
      }
    }
    return items(schema, value, keeps, depth);
  }

  private static @Nullable String items(
      @Nullable Field schema, Field value, boolean keeps, int depth) {
    Field items = schema != null && Keywords.hasItemSchema(schema) ? schema.get("items") : null;
    if (keeps && items == null) {
      return null;
    }
    for (Field item : value.items()) {
      boolean resource = items != null && Keywords.embedded(items);
      String inner = pruned(items, item, resource, keeps, depth + 1);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static boolean isTyped(String name) {
    return switch (name) {
      case "apiVersion", "kind", "metadata" -> true;
      default -> false;
    };
  }
}
