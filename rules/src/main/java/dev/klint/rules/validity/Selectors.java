package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.LabelSelector;
import dev.klint.core.kube.Labels;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import java.util.Optional;

/** How the selector of a controller fits the labels of its pod template. */
public final class Selectors {
  private Selectors() {}

  /**
   * The selector of a Deployment, ReplicaSet or StatefulSet.
   *
   * @return whether the server goes on to the template: it does not when it cannot use the selector
   */
  public static boolean required(Field spec, Faults faults) {
    Field selector = spec.get("selector");
    int before = faults.count();
    if (selector.missing()) {
      faults
          .as(ValidityRules.SELECTOR_MISSING)
          .required(selector, "selector is required: it must choose the pods of the template");
      return true;
    }
    LabelChecks.selector(selector, faults);
    boolean usable = faults.count() == before;
    notEmpty(selector, faults);
    return usable;
  }

  /** A selector must not choose everything. */
  public static void notEmpty(Field selector, Faults faults) {
    if (selector.exists()
        && selector.get("matchLabels").size() + selector.get("matchExpressions").size() == 0
        && !selector.get("matchLabels").broken()
        && !selector.get("matchExpressions").broken()) {
      faults.as(ValidityRules.SELECTOR_MISSING).invalid(selector, "selector must not be empty");
    }
  }

  /** The template must have what the selector asks for; a missing selector chooses nothing. */
  public static void matches(Field selector, Field template, Faults faults) {
    Field labels = template.get("metadata").get("labels");
    Optional<LabelSelector> wanted = LabelSelector.of(selector);
    Optional<Labels> given = Labels.of(labels);
    boolean match =
        !selector.missing()
            && (wanted.isEmpty() || given.isEmpty() || wanted.get().matches(given.get()));
    if (!match && !template.broken() && !selector.broken()) {
      mismatch(labels, faults);
    }
  }

  /** Says that the labels of a template do not fit. */
  public static void mismatch(Field labels, Faults faults) {
    faults
        .as(ValidityRules.SELECTOR_MISMATCH)
        .invalid(labels, "labels of the template do not match the selector");
  }
}
