package dev.klint.core.kube;

import dev.klint.core.yaml.MappingNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The labels of an object, or of the pods of a template.
 *
 * @param values by key, sorted
 */
public record Labels(Map<String, String> values) {
  public Labels {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Reads {@code metadata.labels}: none when it is absent, empty when they cannot be known (a wrong
   * type, a placeholder).
   */
  public static Optional<Labels> of(Field labels) {
    return strings(labels).map(Labels::new);
  }

  /**
   * Whether controllers of Kubernetes put this label on pods themselves, so that no template shows
   * it.
   *
   * @see <a href="https://kubernetes.io/docs/reference/labels-annotations-taints/">Well-known
   *     labels</a>
   */
  public static boolean isGenerated(String key) {
    return switch (key) {
      case "pod-template-hash",
          "controller-revision-hash",
          "pod-template-generation",
          "controller-uid",
          "job-name" ->
          true;
      default ->
          key.startsWith("statefulset.kubernetes.io/")
              || key.startsWith("batch.kubernetes.io/")
              || key.equals("apps.kubernetes.io/pod-index")
              || key.startsWith("topology.kubernetes.io/");
    };
  }

  /** A free map of strings; empty when a key or value cannot be known. */
  static Optional<Map<String, String>> strings(Field map) {
    Map<String, String> values = new TreeMap<>();
    for (Field.Entry entry : map.entries()) {
      Field value = entry.value();
      String text = value.missing() ? "" : value.string().orElse(null);
      if (text == null || Placeholders.isIn(text) || Placeholders.isIn(entry.name())) {
        return Optional.empty();
      }
      values.put(entry.name(), text);
    }
    boolean read = map.missing() || map.node() instanceof MappingNode;
    return read ? Optional.of(values) : Optional.empty();
  }
}
