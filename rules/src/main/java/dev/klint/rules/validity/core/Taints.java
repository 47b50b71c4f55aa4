package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;

/** The taints of a node; answers for {@code validateNodeTaints}. */
final class Taints {
  private Taints() {}

  static void validate(Field taints, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Field taint : taints.items()) {
      String key = taint.get("key").stringOr("");
      String value = taint.get("value").stringOr("");
      Field effect = taint.get("effect");
      faults.invalidIf(taint.get("key"), key, Names.labelKey(key));
      faults.invalidIf(taint.get("value"), value, Names.labelValue(value));
      Values.requiredOneOf(effect, faults, "NoSchedule", "PreferNoSchedule", "NoExecute");
      if (!seen.add(key + ":" + effect.stringOr(""))) {
        faults.duplicate(
            taint, "taint " + key + " with effect " + effect.stringOr("") + " is listed twice");
      }
    }
  }
}
