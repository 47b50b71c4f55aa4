package dev.klint.rules.validity.scheduling;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** A PriorityClass; answers for {@code ValidatePriorityClass}. */
public final class PriorityClassValidator implements Validator {
  private static final long HIGHEST = 1_000_000_000;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field root = resource.field();
    Field value = root.get("value");
    if (resource.name().startsWith("system-")) {
      if (!isSystem(resource.name(), value.integerOr(0)) || root.get("globalDefault").isTrue()) {
        faults.forbidden(
            root.get("metadata").get("name"),
            "names that begin with system- are kept for the system");
      }
    } else if (value.integerOr(0) > HIGHEST) {
      faults.forbidden(value, "value must not exceed " + HIGHEST + "; more is kept for the system");
    }
    Field policy = root.get("preemptionPolicy");
    if (policy.exists()) {
      String word = policy.stringOr("");
      if (word.isEmpty()) {
        faults.required(policy);
      } else if (!word.equals("PreemptLowerPriority") && !word.equals("Never")) {
        faults.notSupported(policy, word, "PreemptLowerPriority", "Never");
      }
    }
  }

  private static boolean isSystem(String name, long value) {
    return (name.equals("system-node-critical") && value == 2 * HIGHEST + 1000)
        || (name.equals("system-cluster-critical") && value == 2 * HIGHEST);
  }
}
