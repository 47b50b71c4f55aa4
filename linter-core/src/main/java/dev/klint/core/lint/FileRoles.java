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
  public static final FileRoles NONE = new FileRoles(Map.of(), Set.of(), Set.of());

  private final Map<String, FileRole> named;
  private final Set<String> kustomized;
  private final Set<String> charts;

  /**
   * @param named by identity
   * @param kustomized folders with a kustomization, by identity
   * @param charts folders with a chart, by identity
   */
  private FileRoles(Map<String, FileRole> named, Set<String> kustomized, Set<String> charts) {
    this.named = named;
    this.kustomized = kustomized;
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
    Set<String> kustomized = new HashSet<>();
    Set<String> charts = new HashSet<>();
    for (Input neighbour : neighbours) {
      if (ManifestNames.isKustomization(neighbour.name())) {
        kustomized.add(neighbour.identityOf("."));
        new Kustomization(neighbour, named).read();
      } else if (ManifestNames.isChart(neighbour.name())) {
        charts.add(neighbour.identityOf("."));
      }
    }
    return new FileRoles(named, kustomized, charts);
  }

  FileRole role(Input input) {
    FileRole said = named.get(input.identity());
    if (said != null) {
      return said;
    }
    FileRole own = ManifestNames.role(input);
    if (own != FileRole.MANIFEST && own != FileRole.TEMPLATE) {
      return own;
    }
    String folder = above(input.identity());
    FileRole role = charts.isEmpty() ? own : inChart(folder, own);
    boolean near = kustomized.contains(folder) || kustomized.contains(above(folder));
    return near && role != FileRole.CHART_TEMPLATE ? FileRole.SPARE : role;
  }

  /** What Helm renders lies in {@code templates}, but what that reads may lie anywhere. */
  private FileRole inChart(String folder, FileRole other) {
    String below = "";
    for (String up = folder; !charts.contains(up); up = above(up)) {
      if (up.isEmpty()) {
        return other;
      }
      below = up;
    }
    return below.endsWith("/templates") || below.equals("templates")
        ? FileRole.CHART_TEMPLATE
        : FileRole.TEMPLATE;
  }

  /** The folder that this lies in; empty at the end of the way. */
  private static String above(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
