package dev.klint.core.crd;

import dev.klint.core.kube.GroupVersionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that a schema says to be of. */
final class GroupVersionKinds {
  static final String KEYWORD = "x-kubernetes-group-version-kind";

  private GroupVersionKinds() {}

  /** As {@code x-kubernetes-group-version-kind} tells; none without it. */
  static List<GroupVersionKind> of(Map<String, @Nullable Object> schema) {
    Object written = schema.get(KEYWORD);
    List<?> all =
        written instanceof List<?> list ? list : written == null ? List.of() : List.of(written);
    List<GroupVersionKind> types = new ArrayList<>();
    for (Object one : all) {
      Map<String, @Nullable Object> type = StructuralSchema.map(one);
      if (type != null
          && type.get("kind") instanceof String kind
          && type.get("version") instanceof String version) {
        String group = type.get("group") instanceof String text ? text : "";
        types.add(new GroupVersionKind(group, version, kind));
      }
    }
    return types;
  }
}
