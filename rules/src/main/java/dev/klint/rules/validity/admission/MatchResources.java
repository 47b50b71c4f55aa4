package dev.klint.rules.validity.admission;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;

/** Which requests a policy means; answers for {@code validateMatchResources}, after defaulting. */
final class MatchResources {
  private MatchResources() {}

  static void validate(Field match, Faults faults) {
    Values.oneOfIfSet(match.get("matchPolicy"), faults, "Equivalent", "Exact");
    LabelChecks.selector(match.get("namespaceSelector"), faults);
    LabelChecks.selector(match.get("objectSelector"), faults);
    for (Field rule : match.get("resourceRules").items()) {
      named(rule, faults);
    }
    for (Field rule : match.get("excludeResourceRules").items()) {
      named(rule, faults);
    }
  }

  private static void named(Field rule, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field item : rule.get("resourceNames").items()) {
      String name = item.stringOr("");
      faults.invalidIf(item, name, Names.pathSegment(name));
      if (!names.add(name)) {
        faults.duplicate(item, "the name " + name + " is here for the second time");
      }
    }
    MatchRules.validate(rule, faults);
  }
}
