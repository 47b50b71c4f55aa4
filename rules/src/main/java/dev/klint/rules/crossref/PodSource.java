package dev.klint.rules.crossref;

import dev.klint.core.finding.Location;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Labels;
import dev.klint.core.kube.Workload;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where pods come from.
 *
 * @param namespace as written; may be empty
 * @param title what it is, for a message
 * @param labels of its pods; empty when they cannot be known
 * @param location of the labels
 */
record PodSource(String namespace, String title, Optional<Labels> labels, Location location)
    implements SelectionFact {

  static PodSource of(Workload workload) {
    Field labels = workload.metadata().get("labels");
    return new PodSource(
        workload.resource().namespace(),
        workload.title(),
        workload.podLabels(),
        Location.of(workload.resource().source(), labels.where()));
  }

  /** The value of a label; null when the pods do not have it. */
  @Nullable String label(String key) {
    return labels.isPresent() ? labels.get().values().get(key) : null;
  }

  /** The label that has this value, if it says anything; null when there is none. */
  @Nullable String keyOf(String value) {
    if (labels.isPresent() && value.length() > 1 && !value.equals("true")) {
      for (Map.Entry<String, String> label : labels.get().values().entrySet()) {
        if (label.getValue().equals(value)) {
          return label.getKey();
        }
      }
    }
    return null;
  }
}
