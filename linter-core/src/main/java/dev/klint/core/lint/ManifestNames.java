package dev.klint.core.lint;

import java.util.Set;

/** Knows files that are no manifests by their name, whatever they hold. */
final class ManifestNames {
  private static final Set<String> OTHERS =
      Set.of(
          "Chart.yaml",
          "Chart.yml",
          "requirements.yaml",
          "kustomization.yaml",
          "kustomization.yml",
          "Kustomization",
          "docker-compose.yaml",
          "docker-compose.yml",
          "compose.yaml",
          "compose.yml");

  private ManifestNames() {}

  /** A file of Helm, kustomize or Compose with a fixed name. */
  static boolean isOther(String file) {
    return OTHERS.contains(baseName(file));
  }

  /**
   * A Helm values file by the usual names: {@code values.yaml}, {@code values-prod.yaml}, {@code
   * prod.values.yaml}. It may hold anything, {@code kind: DaemonSet} too.
   */
  static boolean isValues(String file) {
    String name = baseName(file);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return stem.equals("values")
        || stem.startsWith("values-")
        || stem.startsWith("values.")
        || stem.startsWith("values_")
        || stem.endsWith("-values")
        || stem.endsWith(".values")
        || stem.endsWith("_values");
  }

  /** Lies in a folder where Helm keeps its templates. */
  static boolean inTemplates(String file) {
    return file.startsWith("templates/") || file.contains("/templates/");
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
