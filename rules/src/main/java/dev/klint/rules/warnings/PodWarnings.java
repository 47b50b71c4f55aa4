package dev.klint.rules.warnings;

import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Workload;
import java.util.HashMap;
import java.util.Map;

/** A pod or pod template; answers for {@code warningsForPodSpecAndMeta}. */
final class PodWarnings {
  private static final String NULL_SELECTOR =
      "without a labelSelector it matches no pod; {} would match all";

  private final Workload workload;
  private final boolean isPod;
  private final Warnings warnings;

  /**
   * @param isPod a Pod itself, no template
   */
  PodWarnings(Workload workload, boolean isPod, Warnings warnings) {
    this.workload = workload;
    this.isPod = isPod;
    this.warnings = warnings;
  }

  void tell() {
    Field spec = workload.spec();
    RetiredLabels.keys(spec.get("nodeSelector"), warnings);
    affinity(spec.get("affinity"));
    spread(spec.get("topologySpreadConstraints"));
    DeprecatedAnnotations.ofPod(workload.metadata().get("annotations"), warnings);
    VolumeWarnings.ofPod(spec.get("volumes"), warnings);
    twice(spec.get("hostAliases"), "ip", "host alias");
    twice(spec.get("imagePullSecrets"), "name", "pull secret");
    ByteAmounts.both(spec.get("overhead"), warnings);
    new ProfileAnnotations(workload, isPod, warnings).tell();
    for (Container container : workload.containers()) {
      ByteAmounts.ofContainer(container.field().get("resources"), warnings);
      EnvWarnings.tell(container, warnings);
    }
    new PortWarnings(workload, isPod, warnings).tell();
    if (!isPod) {
      gracePeriod(spec.get("terminationGracePeriodSeconds"));
    }
    OldFashions.ofPod(spec, warnings);
    AddressWarnings.all(spec.get("dnsConfig").get("nameservers"), warnings.since(33));
    for (Field alias : spec.get("hostAliases").items()) {
      AddressWarnings.address(alias.get("ip"), warnings.since(33));
    }
  }

  /** In a Pod, the server writes 1 for a negative value before it looks. */
  private void gracePeriod(Field field) {
    if (field.integerOr(0) < 0) {
      warnings.add(
          WarningRules.SERVER,
          field,
          "a negative terminationGracePeriodSeconds is taken for 1 second");
    }
  }

  private void affinity(Field affinity) {
    Field node = affinity.get("nodeAffinity");
    RetiredLabels.terms(
        node.get("requiredDuringSchedulingIgnoredDuringExecution").get("nodeSelectorTerms"),
        warnings);
    for (Field term : node.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
      preferred(term.get("preference").get("matchExpressions"));
    }
    pods(affinity.get("podAffinity"));
    pods(affinity.get("podAntiAffinity"));
  }

  private void preferred(Field expressions) {
    RetiredLabels.expressions(expressions, warnings);
    for (Field expression : expressions.items()) {
      for (Field value : expression.get("values").items()) {
        String problem = Names.labelValue(value.stringOr(""));
        if (problem != null) {
          warnings
              .since(33)
              .add(
                  WarningRules.SERVER,
                  value,
                  "no node has the label value \"" + value.stringOr("") + "\": it " + problem);
        }
      }
    }
  }

  private void pods(Field affinity) {
    for (Field term : affinity.get("requiredDuringSchedulingIgnoredDuringExecution").items()) {
      selector(term.get("labelSelector"));
    }
    for (Field term : affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
      selector(term.get("podAffinityTerm").get("labelSelector"));
    }
  }

  private void spread(Field constraints) {
    for (Field constraint : constraints.items()) {
      RetiredLabels.key(constraint.get("topologyKey"), warnings);
      selector(constraint.get("labelSelector"));
    }
  }

  private void selector(Field selector) {
    if (selector.missing()) {
      warnings.add(WarningRules.SERVER, selector, NULL_SELECTOR);
    }
  }

  /** Items of a list that another has the same name as, or (pull secrets) no name. */
  private void twice(Field list, String key, String what) {
    Map<String, Field> seen = new HashMap<>();
    for (Field item : list.items()) {
      Field field = item.get(key);
      String value = field.stringOr("");
      Field first = field.broken() ? null : seen.putIfAbsent(value, field);
      if (value.isEmpty() && key.equals("name")) {
        warnings.add(WarningRules.SERVER, field, "the " + what + " has no name");
      } else if (first != null) {
        warnings.add(
            WarningRules.SERVER,
            field,
            "the " + what + " " + value + " is listed twice, and one may be lost by apply",
            Related.at(first, "listed first here"));
      }
    }
  }
}
