package dev.klint.core.crd;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.yaml.MappingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of which kind a JSON Schema is: by what it says itself, or by its place in a catalogue,
 * {@code GROUP/KIND_VERSION.json}.
 */
final class KindSchemaReader {
  private KindSchemaReader() {}

  /**
   * @param asked of which type it is for sure; null when nobody said
   * @return null for what is no schema, or of nobody knows what
   */
  static @Nullable KindSchema read(
      String file, @Nullable GroupVersionKind asked, MappingNode root) {
    Map<String, @Nullable Object> json = StructuralSchema.map(JsonValues.of(root));
    if (json == null || !isSchema(json)) {
      return null;
    }
    GroupVersionKind type = asked == null ? told(file, json) : asked;
    return type == null
        ? null
        : new KindSchema(
            type.group(), type.version(), type.kind().toLowerCase(Locale.ROOT), json, file);
  }

  private static @Nullable GroupVersionKind told(String file, Map<String, @Nullable Object> json) {
    List<GroupVersionKind> types = GroupVersionKinds.of(json);
    GroupVersionKind said = types.isEmpty() ? named(json) : types.get(0);
    return said == null ? placed(file) : said;
  }

  private static boolean isSchema(Map<String, @Nullable Object> json) {
    return json.get("$schema") instanceof String
        || json.get("properties") instanceof Map
        || "object".equals(json.get("type"));
  }

  /** By the only values that it allows for {@code apiVersion} and {@code kind}. */
  private static @Nullable GroupVersionKind named(Map<String, @Nullable Object> json) {
    Map<String, @Nullable Object> properties = StructuralSchema.map(json.get("properties"));
    if (properties == null) {
      return null;
    }
    String apiVersion = only(properties.get("apiVersion"));
    String kind = only(properties.get("kind"));
    return apiVersion == null || kind == null ? null : GroupVersionKind.of(apiVersion, kind);
  }

  private static @Nullable String only(@Nullable Object schema) {
    Map<String, @Nullable Object> keywords = StructuralSchema.map(schema);
    if (keywords == null) {
      return null;
    }
    Object value = keywords.get("const");
    if (keywords.get("enum") instanceof List<?> words && words.size() == 1) {
      value = words.get(0);
    }
    return value instanceof String text ? text : null;
  }

  private static @Nullable GroupVersionKind placed(String file) {
    String[] names = file.split("/", -1);
    String name = names[names.length - 1];
    int end = name.lastIndexOf('.');
    int middle = name.lastIndexOf('_');
    if (names.length < 2 || middle <= 0 || end <= middle) {
      return null;
    }
    return new GroupVersionKind(
        names[names.length - 2], name.substring(middle + 1, end), name.substring(0, middle));
  }
}
