package dev.klint.rules.crossref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the pods that a Service means, among all facts of a run. */
final class PodSearch {
  /** Where the cluster's own pods live, which no manifest of a user describes. */
  private static final String CLUSTERS_OWN = "kube-system";

  private final List<PodSource> pods = new ArrayList<>();
  private final List<SelectionFact> unknown = new ArrayList<>();
  private final Map<String, List<PodSource>> byLabel = new HashMap<>();

  /**
   * That there are none.
   *
   * @param nearest what was perhaps meant
   * @param elsewhere the nearest has all labels, in another namespace
   */
  record Miss(@Nullable PodSource nearest, boolean elsewhere) {}

  PodSearch(List<SelectionFact> facts) {
    for (SelectionFact fact : facts) {
      if (!(fact instanceof PodSource source)) {
        if (fact instanceof SelectionFact.PodMaker) {
          unknown.add(fact);
        }
      } else if (source.labels().isEmpty()) {
        unknown.add(source);
      } else {
        pods.add(source);
        source
            .labels()
            .get()
            .values()
            .forEach(
                (key, value) ->
                    byLabel
                        .computeIfAbsent(key + "=" + value, any -> new ArrayList<>())
                        .add(source));
      }
    }
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
    List<PodSource> neighbours = new ArrayList<>();
    for (PodSource source : pods) {
      if (source.sameNamespace(service)) {
        neighbours.add(source);
      }
    }
    if (elsewhere != null) {
      return Optional.of(new Miss(elsewhere, true));
    }
    PodSource nearest = nearest(service, neighbours);
    return nearest != null || anyInSameFile(service, neighbours)
        ? Optional.of(new Miss(nearest, false))
        : Optional.empty();
  }

  private List<PodSource> candidates(ServiceSelector service) {
    Map.Entry<String, String> first = service.wanted().entrySet().iterator().next();
    return byLabel.getOrDefault(first.getKey() + "=" + first.getValue(), List.of());
  }

  /** Pods whose labels nobody can tell may be in its namespace, or an operator labels them. */
  private boolean mayBeUnknown(ServiceSelector service) {
    for (SelectionFact fact : unknown) {
      if (fact.maySeeEachOther(service)) {
        return true;
      }
    }
    for (String key : service.wanted().keySet()) {
      boolean foreign = key.indexOf('/') > 0 && !key.startsWith("app.kubernetes.io/");
      if (foreign && !anyHas(key)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyHas(String key) {
    for (PodSource source : pods) {
      if (source.label(key) != null) {
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
    for (PodSource source : neighbours) {
      int nearness = service.nearness(source);
      if (nearness > most) {
        most = nearness;
        nearest = source;
      }
    }
    return nearest;
  }
}
