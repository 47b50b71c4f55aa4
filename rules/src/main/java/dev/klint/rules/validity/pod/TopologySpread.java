package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Topology spread constraints and label keys to match; answers for {@code
 * validateTopologySpreadConstraints} and {@code ValidateMatchLabelKeysAndMismatchLabelKeys}.
 */
final class TopologySpread {
  private TopologySpread() {}

  static void validate(PodContext context, Faults faults) {
    List<Field> constraints = context.spec().get("topologySpreadConstraints").items();
    for (int i = 0; i < constraints.size(); i++) {
      Field constraint = constraints.get(i);
      basics(constraint, faults.as(ValidityRules.TOPOLOGY_SPREAD));
      repeated(constraint, constraints.subList(i + 1, constraints.size()), faults);
      Values.oneOfIfSet(constraint.get("nodeAffinityPolicy"), faults, "Honor", "Ignore");
      Values.oneOfIfSet(constraint.get("nodeTaintsPolicy"), faults, "Honor", "Ignore");
      labelKeys(constraint, constraint.get("matchLabelKeys"), faults);
      matchedTwice(context, constraint, faults.since(34));
      matchedOnce(constraint, faults.until(33));
      LabelChecks.selector(constraint.get("labelSelector"), faults);
    }
  }

  private static void basics(Field constraint, Faults faults) {
    Field maxSkew = constraint.get("maxSkew");
    if (maxSkew.integerOr(0) <= 0) {
      faults.invalid(maxSkew, "maxSkew must be at least 1");
    }
    Field key = constraint.get("topologyKey");
    if (key.stringOr("").isEmpty()) {
      faults.required(key);
    }
    Field when = constraint.get("whenUnsatisfiable");
    String action = when.stringOr("");
    if (!action.equals("DoNotSchedule") && !action.equals("ScheduleAnyway")) {
      faults.notSupported(when, action, "DoNotSchedule", "ScheduleAnyway");
    }
    Field domains = constraint.get("minDomains");
    if (domains.exists() && domains.integerOr(0) <= 0) {
      faults.invalid(domains, "minDomains must be at least 1");
    } else if (domains.exists() && !action.equals("DoNotSchedule")) {
      faults.invalid(domains, "minDomains needs whenUnsatisfiable: DoNotSchedule");
    }
  }

  private static void repeated(Field constraint, List<Field> later, Faults faults) {
    for (Field other : later) {
      if (same(constraint, other, "topologyKey") && same(constraint, other, "whenUnsatisfiable")) {
        faults.duplicate(
            constraint.named(constraint.path().child("{topologyKey, whenUnsatisfiable}")),
            "two constraints have the same topologyKey and whenUnsatisfiable");
        return;
      }
    }
  }

  private static boolean same(Field a, Field b, String name) {
    return a.get(name).stringOr("").equals(b.get(name).stringOr(""));
  }

  /** Keys are legal and come with a selector. */
  static void labelKeys(Field owner, Field keys, Faults faults) {
    if (keys.size() == 0) {
      return;
    }
    Field selector = owner.get("labelSelector");
    if (selector.missing()) {
      faults.forbidden(keys, keys.path().last() + " needs a labelSelector");
      return;
    }
    for (Field key : keys.items()) {
      String name = key.stringOr("");
      String problem = Names.labelKey(name);
      if (problem != null) {
        faults.invalid(key, "key \"" + name + "\" " + problem);
      }
    }
  }

  /** A key to match that the selector fixes already. */
  static void matchedTwice(PodContext context, Field owner, Faults faults) {
    Field keys = owner.get("matchLabelKeys");
    Field selector = owner.get("labelSelector");
    if (keys.size() == 0 || !selector.exists()) {
      return;
    }
    List<Field> items = keys.items();
    Set<String> selected = new HashSet<>();
    for (Field.Entry entry : selector.get("matchLabels").entries()) {
      selected.add(entry.name());
    }
    List<Field> expressions = selector.get("matchExpressions").items();
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).stringOr("");
      int times = 0;
      for (Field expression : expressions) {
        times += expression.get("key").stringOr("").equals(key) ? 1 : 0;
      }
      // on creation of a Pod the server adds an expression for each key that the pod has as label
      times += context.pod() && context.hasLabel(key) ? 1 : 0;
      boolean twice = times > 1 || (times == 1 && selected.contains(key));
      if (twice && !isListedAfter(items, i, key)) {
        faults.invalid(
            items.get(i).named(owner.path().index(i)),
            "key " + key + " is in matchLabelKeys and in labelSelector");
      }
    }
  }

  /** Before the server merged the keys into the selector, none of them could stand in it. */
  private static void matchedOnce(Field owner, Faults faults) {
    Field selector = owner.get("labelSelector");
    Set<String> selected = new HashSet<>();
    for (Field.Entry entry : selector.get("matchLabels").entries()) {
      selected.add(entry.name());
    }
    for (Field expression : selector.get("matchExpressions").items()) {
      selected.add(expression.get("key").stringOr(""));
    }
    for (Field key : owner.get("matchLabelKeys").items()) {
      if (selected.contains(key.stringOr(""))) {
        faults.invalid(
            key, "key " + key.stringOr("") + " is in matchLabelKeys and in labelSelector");
      }
    }
  }

  private static boolean isListedAfter(List<Field> items, int index, String key) {
    for (Field later : items.subList(index + 1, items.size())) {
      if (later.stringOr("").equals(key)) {
        return true;
      }
    }
    return false;
  }
}
