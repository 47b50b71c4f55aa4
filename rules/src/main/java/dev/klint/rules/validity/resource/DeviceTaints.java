package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** Taints of devices and their tolerations; answers for {@code validateDeviceTaint} and its kin. */
final class DeviceTaints {
  private static final String[] EFFECTS = {"NoExecute", "NoSchedule", "None"};

  private DeviceTaints() {}

  static void taint(Field taint, Faults faults) {
    Field key = taint.get("key");
    faults.invalidIf(key, key.stringOr(""), Names.labelKey(key.stringOr("")));
    value(taint.get("value"), faults);
    Values.requiredOneOf(taint.get("effect"), faults, EFFECTS);
  }

  static void toleration(Field toleration, Faults faults) {
    Field key = toleration.get("key");
    if (!key.stringOr("").isEmpty()) {
      faults.invalidIf(key, key.stringOr(""), Names.labelKey(key.stringOr("")));
    }
    Field operator = toleration.get("operator");
    Field value = toleration.get("value");
    switch (operator.stringOr("")) {
      case "Exists" -> {
        if (!value.stringOr("").isEmpty()) {
          faults.invalidIf(value, value.stringOr(""), "must be empty with operator Exists");
        }
      }
      case "Equal", "" -> value(value, faults);
      default -> faults.notSupported(operator, operator.stringOr(""), "Equal", "Exists");
    }
    Values.oneOf(toleration.get("effect"), faults, EFFECTS);
  }

  private static void value(Field value, Faults faults) {
    faults.invalidIf(value, value.stringOr(""), Names.labelValue(value.stringOr("")));
  }
}
