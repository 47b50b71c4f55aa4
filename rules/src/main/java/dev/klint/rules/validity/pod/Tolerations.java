package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** Tolerations of taints; answers for {@code ValidateTolerations}. */
public final class Tolerations {
  private Tolerations() {}

  public static void validate(Field tolerations, Faults faults) {
    for (Field toleration : tolerations.items()) {
      validateOne(toleration, faults);
    }
  }

  private static void validateOne(Field toleration, Faults faults) {
    String key = toleration.get("key").stringOr("");
    Field operator = toleration.get("operator");
    String word = operator.stringOr("");
    if (!key.isEmpty()) {
      faults.invalidIf(toleration.get("key"), key, Names.labelKey(key));
    } else if (!word.equals("Exists")) {
      faults.invalid(operator, "operator must be Exists when key is empty");
    }
    Field effect = toleration.get("effect");
    if (toleration.get("tolerationSeconds").exists() && !effect.stringOr("").equals("NoExecute")) {
      faults.invalid(effect, "effect must be NoExecute when tolerationSeconds is set");
    }
    value(toleration, operator, word, faults);
    Values.oneOf(effect, faults, "NoSchedule", "PreferNoSchedule", "NoExecute");
  }

  private static void value(Field toleration, Field operator, String word, Faults faults) {
    String value = toleration.get("value").stringOr("");
    Field place = toleration.get("value").exists() ? toleration.get("value") : operator;
    switch (word) {
      case "Equal", "" -> {
        String problem = Names.labelValue(value);
        if (problem != null) {
          faults.invalid(
              place.named(operator.path()), "toleration value \"" + value + "\" " + problem);
        }
      }
      case "Exists" -> {
        if (!value.isEmpty()) {
          faults.invalid(operator, "operator Exists must not come with a value");
        }
      }
      default -> faults.notSupported(operator, word, "Equal", "Exists");
    }
  }
}
