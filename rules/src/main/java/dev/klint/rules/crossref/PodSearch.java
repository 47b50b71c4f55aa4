package dev.klint.rules.crossref;

import dev.klint.core.kube.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the pods that a Service means, among all facts of a run. */
final class PodSearch {
  /** Where the cluster's own pods live, which no manifest of a user describes. */
  private static final String CLUSTERS_OWN = "kube-system";

  /** So many are compared to find the nearest: a run may be large. */
  private static final int MOST_COMPARED = 1000;

  private final Map<String, List<PodSource>> byNamespace = new HashMap<>();
  private final Map<String, List<PodSource>> byLabel = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, SelectionFact> unknown = new HashMap<>();

  /**
   * That there are none.
   *
   * @param nearest what was perhaps meant
   * @param elsewhere the nearest has all labels, in another namespace
   */
  record Miss(@Nullable PodSource nearest, boolean elsewhere) {}

  PodSearch(List<SelectionFact> facts) {
    for (SelectionFact fact : facts) {
      if (fact instanceof PodSource source && source.labels().isPresent()) {
        add(source, source.labels().get());
      } else if (!(fact instanceof ServiceSelector)) {
        unknown.put(fact.namespace(), fact);
      }
    }
  }

  private void add(PodSource source, Labels labels) {
    byNamespace.computeIfAbsent(source.shownNamespace(), any -> new ArrayList<>()).add(source);
    for (Map.Entry<String, String> label : labels.values().entrySet()) {
      keys.add(label.getKey());
      byLabel.computeIfAbsent(text(label), any -> new ArrayList<>()).add(source);
    }
  }

  private static String text(Map.Entry<String, String> label) {
    return label.getKey() + "=" + label.getValue();
  }

  /** Empty when pods are there, or may be. */
  Optional<Miss> miss(ServiceSelector service) {
    PodSource elsewhere = null;
    for (PodSource source : candidates(service)) {
      if (service.matches(source)) {
        if (source.maySeeEachOther(service)) {
          return Optional.empty();
        }
        elsewhere = elsewhere == null ? source : elsewhere;
      }
    }
    if (service.namespace().equals(CLUSTERS_OWN) || mayBeUnknown(service)) {
      return Optional.empty();
    }
    List<PodSource> neighbours = byNamespace.getOrDefault(service.shownNamespace(), List.of());
    if (elsewhere != null) {
      return Optional.of(new Miss(elsewhere, true));
    }
    PodSource nearest = nearest(service, neighbours);
    return nearest != null || anyInSameFile(service, neighbours)
        ? Optional.of(new Miss(nearest, false))
        : Optional.empty();
  }

  /** Those with the rarest of the wanted labels. */
  private List<PodSource> candidates(ServiceSelector service) {
    List<PodSource> fewest = null;
    for (Map.Entry<String, String> label : service.wanted().entrySet()) {
      List<PodSource> have = byLabel.getOrDefault(text(label), List.of());
      fewest = fewest == null || have.size() < fewest.size() ? have : fewest;
    }
    return fewest == null ? List.of() : fewest;
  }

  /** Pods whose labels nobody can tell may be in its namespace, or an operator labels them. */
  private boolean mayBeUnknown(ServiceSelector service) {
    for (SelectionFact fact : unknown.values()) {
      if (fact.maySeeEachOther(service)) {
        return true;
      }
    }
    for (String key : service.wanted().keySet()) {
      boolean foreign = key.indexOf('/') > 0 && !key.startsWith("app.kubernetes.io/");
      if (foreign && !keys.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** Without anything in common, only workloads beside the Service tell that it is theirs. */
  private static boolean anyInSameFile(ServiceSelector service, List<PodSource> neighbours) {
    for (PodSource source : neighbours) {
      if (source.location().file().equals(service.subject().file())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable PodSource nearest(ServiceSelector service, List<PodSource> neighbours) {
    PodSource nearest = null;
    int most = 0;
    for (PodSource source : neighbours.subList(0, Math.min(MOST_COMPARED, neighbours.size()))) {
      int nearness = service.nearness(source);
      if (nearness > most) {
        most = nearness;
        nearest = source;
      }
    }
    return nearest;
  }
}
