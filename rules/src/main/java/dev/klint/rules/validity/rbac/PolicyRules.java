package dev.klint.rules.validity.rbac;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/** The rules of a role; answers for {@code ValidatePolicyRule}. */
final class PolicyRules {
  private PolicyRules() {}

  static void validate(Field rules, boolean namespaced, Faults faults) {
    for (Field rule : rules.items()) {
      validateRule(rule, namespaced, faults);
    }
  }

  private static void validateRule(Field rule, boolean namespaced, Faults faults) {
    required(rule.get("verbs"), "verbs must name at least one verb", faults);
    Field urls = rule.get("nonResourceURLs");
    if (urls.size() > 0) {
      if (namespaced) {
        faults.invalid(urls, "nonResourceURLs belong to a ClusterRole: a Role cannot grant them");
      } else if (rule.get("apiGroups").size() > 0
          || rule.get("resources").size() > 0
          || rule.get("resourceNames").size() > 0) {
        faults.invalid(urls, "one rule cannot grant both resources and nonResourceURLs");
      }
      return;
    }
    required(
        rule.get("apiGroups"), "apiGroups must name at least one group, \"\" for the core", faults);
    required(rule.get("resources"), "resources must name at least one resource", faults);
  }

  private static void required(Field list, String message, Faults faults) {
    if (list.size() == 0) {
      faults.required(list, message);
    }
  }
}
