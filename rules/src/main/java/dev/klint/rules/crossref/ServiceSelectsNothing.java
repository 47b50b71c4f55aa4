package dev.klint.rules.crossref;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.PodMakers;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.Gaps;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.SetRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags a Service whose selector matches no pods of the run. */
public final class ServiceSelectsNothing implements SetRule<SelectionFact> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "service-selects-nothing",
              "cross-resource",
              "the selector of a Service matches no pods of the set")
          .in(RECOMMENDED, STRICT)
          .kinds("Service")
          .fix(RuleInfo.FixKind.UNSAFE)
          .peers("kube-linter:dangling-service", "kube-score:service-targets-pod")
          .help("select labels that a pod template in the namespace of the Service has");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<SelectionFact> collect(Resource resource) {
    Optional<Workload> workload = Workload.of(resource);
    if (workload.isPresent()) {
      return List.of(PodSource.of(workload.get()));
    }
    if (PodMakers.isOne(resource)) {
      return List.of(new SelectionFact.PodMaker(resource.namespace()));
    }
    boolean service = resource.type().group().isEmpty() && resource.kind().equals("Service");
    Optional<ServiceSelector> selector = service ? ServiceSelector.of(resource) : Optional.empty();
    return selector.isPresent() ? List.of(selector.get()) : List.of();
  }

  @Override
  public List<Finding> judge(List<SelectionFact> facts) {
    return judge(facts, Gaps.NONE);
  }

  @Override
  public List<Finding> judge(List<SelectionFact> facts, Gaps gaps) {
    List<Finding> findings = new ArrayList<>();
    PodSearch search = new PodSearch(facts);
    for (SelectionFact fact : facts) {
      if (fact instanceof ServiceSelector service && !gaps.near(service.subject().file())) {
        search.miss(service).ifPresent(miss -> findings.add(finding(service, miss)));
      }
    }
    return findings;
  }

  private static Finding finding(ServiceSelector service, PodSearch.Miss miss) {
    String message = "selector " + service.text() + " matches no pods of its namespace";
    PodSource nearest = miss.nearest();
    if (nearest == null) {
      return INFO.at(service.subject(), service.location(), service.path(), message);
    }
    String told =
        miss.elsewhere()
            ? "; " + nearest.title() + " has these labels in namespace " + nearest.shownNamespace()
            : "; the nearest, " + nearest.title() + ", has " + instead(service, nearest);
    Finding finding =
        INFO.at(service.subject(), service.location(), service.path(), message + told)
            .related(List.of(new Related(nearest.location(), "labels of " + nearest.title())));
    return fix(service, nearest).map(finding::fix).orElse(finding);
  }

  private static String instead(ServiceSelector service, PodSource nearest) {
    StringBuilder text = new StringBuilder();
    for (String key : service.differing(nearest)) {
      String value = nearest.label(key);
      text.append(text.isEmpty() ? "" : " and ");
      String wanted = service.wanted().getOrDefault(key, "");
      String other = nearest.keyOf(wanted);
      String absent = other == null ? "no label " + key : other + "=" + wanted;
      text.append(value == null ? absent : key + "=" + value);
    }
    return text.toString();
  }

  /** One value differs, and it is near or all others are right. */
  private static Optional<Fix> fix(ServiceSelector service, PodSource nearest) {
    List<String> keys = service.differing(nearest);
    String value = keys.size() == 1 ? nearest.label(keys.get(0)) : null;
    int others = 4 * (service.wanted().size() - 1);
    Location place = keys.size() == 1 ? service.values().get(keys.get(0)) : null;
    if (value == null || place == null || Math.max(2, others + 1) > service.nearness(nearest)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            Safety.UNSAFE,
            "select " + keys.get(0) + "=" + value,
            List.of(new Fix.Edit(place.start(), place.end(), written(value)))));
  }

  /** Plain where it stays a string for every YAML reader, else in quotes. */
  private static String written(String value) {
    boolean plain = value.length() > 3 && Character.isLetter(value.charAt(0));
    return plain && !List.of("null", "true", "false").contains(value.toLowerCase(Locale.ROOT))
        ? value
        : '"' + value + '"';
  }
}
