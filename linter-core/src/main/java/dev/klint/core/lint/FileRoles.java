package dev.klint.core.lint;

import dev.klint.core.text.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What files are taken for, told by their names and by the kustomizations and Helm charts near
 * them. Does not hang on the order in which these were found.
 */
public final class FileRoles {
  /** Knows of no neighbours: files are told by their names. */
  public static final FileRoles NONE = new FileRoles(Map.of(), List.of());

  private final Map<String, FileRole> named;
  private final List<String> charts;

  /**
   * @param named by identity
   * @param charts where charts have their templates, with a slash at the end
   */
  private FileRoles(Map<String, FileRole> named, List<String> charts) {
    this.named = named;
    this.charts = charts;
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
    List<String> charts = new ArrayList<>();
    for (Input neighbour : neighbours) {
      if (ManifestNames.isKustomization(neighbour.name())) {
        new Kustomization(neighbour, named).read();
      } else if (ManifestNames.isChart(neighbour.name())) {
        charts.add(neighbour.identityOf("templates") + "/");
      }
    }
    return new FileRoles(named, charts);
  }

  FileRole role(Input input) {
    FileRole role = named.get(input.identity());
    if (role != null) {
      return role;
    }
    for (String chart : charts) {
      if (input.identity().startsWith(chart)) {
        return FileRole.CHART_TEMPLATE;
      }
    }
    return ManifestNames.role(input);
  }
}
