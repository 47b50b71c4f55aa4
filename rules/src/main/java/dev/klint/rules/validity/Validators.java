package dev.klint.rules.validity;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.policy.PodDisruptionBudgetValidator;
import org.jspecify.annotations.Nullable;

/** Finds the validator of a type; a class is loaded only when its type turns up. */
final class Validators {
  private Validators() {}

  /** Null for a type whose own fields are not validated, or not yet. */
  static @Nullable Validator of(GroupVersionKind type) {
    return switch (type.apiVersion() + "/" + type.kind()) {
      case "policy/v1/PodDisruptionBudget" -> new PodDisruptionBudgetValidator();
      default -> null;
    };
  }
}
