package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of every whole object, whether its schema says so or not: {@code apiVersion},
 * {@code kind}, and of {@code metadata} only {@code name} and {@code generateName}.
 */
final class Metadata {
  private static final Map<String, @Nullable Object> TEXT = Map.of("type", "string");

  private Metadata() {}

  /** A schema in which the root and all embedded objects have these fields. */
  static StructuralSchema added(StructuralSchema root) {
    return StructuralSchema.of(completed(root.keywords(), true));
  }

  private static Map<String, @Nullable Object> completed(Map<?, ?> schema, boolean isObject) {
    Map<String, @Nullable Object> whole = copy(schema);
    whole.replaceAll(
        (keyword, value) ->
            switch (keyword) {
              case "items", "additionalProperties" -> nested(value);
              case "properties" -> properties(value);
              default -> value;
            });
    if (isObject) {
      Map<String, @Nullable Object> properties = copy(whole.get("properties"));
      properties.put("kind", text(properties.get("kind")));
      properties.put("apiVersion", text(properties.get("apiVersion")));
      properties.put("metadata", metadata(properties.get("metadata")));
      whole.put("properties", properties);
    }
    return whole;
  }

  private static @Nullable Object properties(@Nullable Object written) {
    if (!(written instanceof Map)) {
      return written;
    }
    Map<String, @Nullable Object> properties = copy(written);
    properties.replaceAll((name, schema) -> nested(schema));
    return properties;
  }

  private static @Nullable Object nested(@Nullable Object schema) {
    return schema instanceof Map<?, ?> map
        ? completed(map, Boolean.TRUE.equals(map.get("x-kubernetes-embedded-resource")))
        : schema;
  }

  private static Map<String, @Nullable Object> metadata(@Nullable Object written) {
    Map<String, @Nullable Object> whole = copy(written);
    Map<String, @Nullable Object> properties = copy(whole.get("properties"));
    if (!isText(properties.get("name")) || !isText(properties.get("generateName"))) {
      Map<String, @Nullable Object> few = new LinkedHashMap<>();
      few.put("name", text(properties.get("name")));
      few.put("generateName", text(properties.get("generateName")));
      whole.put("properties", few);
    }
    whole.put("type", "object");
    return whole;
  }

  private static @Nullable Object text(@Nullable Object written) {
    return isText(written) ? written : TEXT;
  }

  private static boolean isText(@Nullable Object schema) {
    return schema instanceof Map<?, ?> map && "string".equals(map.get("type"));
  }

  private static Map<String, @Nullable Object> copy(@Nullable Object json) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put((String) key, value));
    }
    return copy;
  }
}
