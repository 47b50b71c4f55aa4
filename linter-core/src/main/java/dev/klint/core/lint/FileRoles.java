package dev.klint.core.lint;

import dev.klint.core.text.Input;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What files are taken for, told by their names and by the kustomizations and Helm charts near
 * them. Does not hang on the order in which these were found.
 */
public final class FileRoles {
  /** Knows of no neighbours: files are told by their names. */
  public static final FileRoles NONE = new FileRoles(Map.of(), Set.of());

  private final Map<String, FileRole> named;
  private final Set<String> templates;

  /**
   * @param named by identity
   * @param templates the folders where charts have their templates, by identity
   */
  private FileRoles(Map<String, FileRole> named, Set<String> templates) {
    this.named = named;
    this.templates = templates;
  }

  /**
   * Reads what is said of other files. What cannot be read says nothing.
   *
   * @param neighbours kustomizations, and the Chart.yaml of charts
   */
  public static FileRoles of(List<? extends Input> neighbours) {
    if (neighbours.isEmpty()) {
      return NONE;
    }
    Map<String, FileRole> named = new HashMap<>();
    Set<String> templates = new HashSet<>();
    for (Input neighbour : neighbours) {
      if (ManifestNames.isKustomization(neighbour.name())) {
        new Kustomization(neighbour, named).read();
      } else if (ManifestNames.isChart(neighbour.name())) {
        templates.add(neighbour.identityOf("templates"));
      }
    }
    return new FileRoles(named, templates);
  }

  FileRole role(Input input) {
    FileRole role = named.get(input.identity());
    if (role != null) {
      return role;
    }
    return isInChart(input.identity()) ? FileRole.CHART_TEMPLATE : ManifestNames.role(input);
  }

  private boolean isInChart(String path) {
    int slash = templates.isEmpty() ? -1 : path.indexOf('/');
    while (slash >= 0 && !templates.contains(path.substring(0, slash))) {
      slash = path.indexOf('/', slash + 1);
    }
    return slash >= 0;
  }
}
