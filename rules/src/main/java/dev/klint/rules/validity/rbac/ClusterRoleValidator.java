package dev.klint.rules.validity.rbac;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.LabelChecks;

/** A ClusterRole; answers for {@code ValidateClusterRole}. */
public final class ClusterRoleValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field root = resource.field();
    PolicyRules.validate(root.get("rules"), false, faults);
    if (root.has("aggregationRule")) {
      Field selectors = root.get("aggregationRule").get("clusterRoleSelectors");
      if (selectors.size() == 0) {
        faults.required(selectors, "an aggregationRule needs at least one of clusterRoleSelectors");
      }
      for (Field selector : selectors.items()) {
        LabelChecks.selector(selector, faults);
      }
    }
  }
}
