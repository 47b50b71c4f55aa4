package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;

/** What the pods of every controller but a Job must have. */
public final class Controllers {
  private Controllers() {}

  /** Pods that always restart and have no deadline. */
  public static void longRunning(Field template, String kind, Faults faults) {
    Field policy = template.get("spec").get("restartPolicy");
    String word = policy.stringOr("");
    // other words are refused by the pod spec itself
    if (word.equals("OnFailure") || word.equals("Never")) {
      faults.as(ValidityRules.RESTART_POLICY).notSupported(policy, word, "Always");
    }
    Field deadline = template.get("spec").get("activeDeadlineSeconds");
    if (deadline.exists()) {
      faults.forbidden(deadline, "activeDeadlineSeconds must not be set for pods of a " + kind);
    }
  }
}
