package dev.klint.rules.crossref;

import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Labels;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The selector of a Service.
 *
 * @param wanted what pods must have, without the labels that controllers put on
 * @param values where the value of each is written
 * @param path of the selector
 */
record ServiceSelector(
    String namespace,
    Subject subject,
    Location location,
    String path,
    Map<String, String> wanted,
    Map<String, Location> values)
    implements SelectionFact {

  /** Empty for a Service without selector, of type ExternalName, or that cannot be known. */
  static Optional<ServiceSelector> of(Resource service) {
    Field spec = service.field().get("spec");
    Field selector = spec.get("selector");
    Optional<Labels> labels = selector.exists() ? Labels.of(selector) : Optional.empty();
    Field type = spec.get("type");
    if (labels.isEmpty() || type.broken() || type.stringOr("").equals("ExternalName")) {
      return Optional.empty();
    }
    Map<String, String> wanted = new TreeMap<>();
    Map<String, Location> values = new TreeMap<>();
    for (Field.Entry entry : selector.entries()) {
      if (!Labels.isGenerated(entry.name())) {
        wanted.put(entry.name(), entry.value().stringOr(""));
        values.put(entry.name(), Location.of(service.source(), entry.value().where()));
      }
    }
    Location location = Location.of(service.source(), selector.where());
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ServiceSelector(
                service.namespace(),
                Subject.of(service),
                location,
                selector.path().toString(),
                wanted,
                values));
  }

  boolean matches(PodSource pods) {
    return pods.labels().isPresent()
        && pods.labels().get().values().entrySet().containsAll(wanted.entrySet());
  }

  /**
   * How near pods come to what is wanted: each label with the right value counts most, then one
   * that is spelled nearly so, then one with any other value, or the value under another key.
   */
  int nearness(PodSource pods) {
    int nearness = 0;
    for (Map.Entry<String, String> label : wanted.entrySet()) {
      String value = pods.label(label.getKey());
      if (value != null) {
        boolean near = Spelling.nearest(value, List.of(label.getValue())) != null;
        nearness += value.equals(label.getValue()) ? 4 : near ? 2 : 1;
      } else if (pods.keyOf(label.getValue()) != null) {
        nearness++;
      }
    }
    return nearness;
  }

  /** The wanted labels that the pods do not have so. */
  List<String> differing(PodSource pods) {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, String> label : wanted.entrySet()) {
      if (!label.getValue().equals(pods.label(label.getKey()))) {
        keys.add(label.getKey());
      }
    }
    return keys;
  }

  /** As kubectl writes selectors: {@code app=web,tier=front}. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> label : wanted.entrySet()) {
      text.append(text.isEmpty() ? "" : ",");
      text.append(label.getKey()).append('=').append(label.getValue());
    }
    return text.toString();
  }
}
