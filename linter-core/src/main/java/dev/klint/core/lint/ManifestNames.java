package dev.klint.core.lint;

import dev.klint.core.text.Input;
import java.util.Set;

/** Knows what files are by their name, whatever they hold. */
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

  static FileRole role(Input input) {
    String name = baseName(input.name());
    if (OTHERS.contains(name)) {
      return FileRole.SETTINGS;
    } else if (isFragment(input)) {
      return name.startsWith("profile") && Fragments.isProfiles(name)
          ? FileRole.SETTINGS
          : FileRole.FRAGMENT;
    } else if (isValues(name)) {
      return FileRole.VALUES;
    }
    return inTemplates(input.name()) ? FileRole.TEMPLATE : FileRole.MANIFEST;
  }

  static boolean isKustomization(String file) {
    return switch (baseName(file)) {
      case "kustomization.yaml", "kustomization.yml", "Kustomization" -> true;
      default -> false;
    };
  }

  /** Describes a Helm chart. */
  static boolean isChart(String file) {
    return baseName(file).equals("Chart.yaml");
  }

  /**
   * A Helm values file by the usual names: {@code values.yaml}, {@code values-prod.yaml}, {@code
   * prod.values.yaml}. It may hold anything, {@code kind: DaemonSet} too.
   */
  private static boolean isValues(String name) {
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

  /** Lies where JKube, or fabric8 before it, looks for parts of objects in a Maven module. */
  private static boolean isFragment(Input input) {
    return isBelow(input, "src/main/jkube/") || isBelow(input, "src/main/fabric8/");
  }

  private static boolean isBelow(Input input, String folder) {
    String path = input.identity();
    int at = path.indexOf(folder);
    return at == 0 || (at > 0 && path.charAt(at - 1) == '/');
  }

  /** Lies in a folder where Helm and others keep their templates. */
  private static boolean inTemplates(String file) {
    return file.startsWith("templates/") || file.contains("/templates/");
  }

  static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
