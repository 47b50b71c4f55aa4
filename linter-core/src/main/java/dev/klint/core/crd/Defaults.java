package dev.klint.core.crd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API server makes of a custom resource before it validates it: a null goes where none is
 * allowed, and defaults come where nothing is (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable">Defaulting
 * and Nullable</a>).
 */
public final class Defaults {
  private Defaults() {}

  /** The value with nulls and defaults settled; the given one is left as it is. */
  public static @Nullable Object apply(@Nullable Object value, @Nullable StructuralSchema schema) {
    Map<String, @Nullable Object> map = StructuralSchema.map(value);
    if (schema == null) {
      return value;
    } else if (map != null) {
      return object(map, schema);
    } else if (value instanceof List<?> list && schema.items() != null) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(apply(item, schema.items()));
      }
      return Collections.unmodifiableList(items);
    }
    return value;
  }

  private static Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> map, StructuralSchema schema) {
    Map<String, @Nullable Object> settled = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
      StructuralSchema named = schema.properties().get(entry.getKey());
      StructuralSchema own = named == null ? schema.additional() : named;
      Object value = entry.getValue();
      if (value != null || own == null || own.nullable()) {
        settled.put(entry.getKey(), apply(value, own));
      }
    }
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      StructuralSchema own = property.getValue();
      if (own.hasDefault() && !settled.containsKey(property.getKey())) {
        settled.put(property.getKey(), apply(own.defaultValue(), own));
      }
    }
    return Collections.unmodifiableMap(settled);
  }
}
