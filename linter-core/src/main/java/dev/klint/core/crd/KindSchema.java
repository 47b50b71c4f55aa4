package dev.klint.core.crd;

import dev.klint.core.kube.GroupVersionKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema for one version of a kind.
 *
 * @param kind in lower case, as catalogues of schemas name it
 * @param json the schema
 * @param file where it is from
 */
public record KindSchema(
    String group, String version, String kind, Map<String, @Nullable Object> json, String file) {

  /** Whether it is for this type. */
  public boolean isOf(GroupVersionKind type) {
    return group.equals(type.group())
        && version.equals(type.version())
        && kind.equals(type.kind().toLowerCase(Locale.ROOT));
  }
}
