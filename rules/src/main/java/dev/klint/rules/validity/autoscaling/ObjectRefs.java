package dev.klint.rules.validity.autoscaling;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** References by kind and name; answers for {@code ValidateCrossVersionObjectReference}. */
final class ObjectRefs {
  private ObjectRefs() {}

  static void validate(Field ref, Faults faults) {
    segment(ref.get("kind"), faults);
    segment(ref.get("name"), faults);
  }

  /** There, and fit to be a part of a path. */
  static void segment(Field field, Faults faults) {
    if (Values.required(field, faults)) {
      faults.invalidIf(field, field.stringOr(""), Names.pathSegment(field.stringOr("")));
    }
  }
}
