package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.util.Map;

/** Which parts of an object rules can see: those whose schema gives a type. */
final class Exposure {
  private Exposure() {}

  static boolean isExposed(StructuralSchema schema) {
    if (schema.intOrString()) {
      return true;
    }
    return switch (schema.type()) {
      case "array" -> {
        StructuralSchema items = schema.items();
        yield items != null && isExposed(items);
      }
      case "object" -> {
        StructuralSchema values = schema.additional();
        yield !hasValues(schema) || values == null || isExposed(values);
      }
      case "string", "boolean", "number", "integer" -> true;
      default -> false;
    };
  }

  /** Whether an object is a map: a schema says what its values are. */
  static boolean hasValues(StructuralSchema schema) {
    return schema.properties().isEmpty()
        && schema.keywords().get("additionalProperties") instanceof Map;
  }
}
