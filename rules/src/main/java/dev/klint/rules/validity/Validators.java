package dev.klint.rules.validity;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.apps.DaemonSetValidator;
import dev.klint.rules.validity.apps.DeploymentValidator;
import dev.klint.rules.validity.apps.ReplicaSetValidator;
import dev.klint.rules.validity.apps.StatefulSetValidator;
import dev.klint.rules.validity.batch.CronJobValidator;
import dev.klint.rules.validity.batch.JobValidator;
import dev.klint.rules.validity.core.PodTemplateValidator;
import dev.klint.rules.validity.core.ReplicationControllerValidator;
import dev.klint.rules.validity.pod.PodValidator;
import dev.klint.rules.validity.policy.PodDisruptionBudgetValidator;
import org.jspecify.annotations.Nullable;

/** Finds the validator of a type; a class is loaded only when its type turns up. */
final class Validators {
  private Validators() {}

  /** Null for a type whose own fields are not validated, or not yet. */
  static @Nullable Validator of(GroupVersionKind type) {
    return switch (type.apiVersion() + "/" + type.kind()) {
      case "apps/v1/DaemonSet" -> new DaemonSetValidator();
      case "apps/v1/Deployment" -> new DeploymentValidator();
      case "apps/v1/ReplicaSet" -> new ReplicaSetValidator();
      case "apps/v1/StatefulSet" -> new StatefulSetValidator();
      case "batch/v1/CronJob" -> new CronJobValidator();
      case "batch/v1/Job" -> new JobValidator();
      case "policy/v1/PodDisruptionBudget" -> new PodDisruptionBudgetValidator();
      case "v1/Pod" -> new PodValidator();
      case "v1/PodTemplate" -> new PodTemplateValidator();
      case "v1/ReplicationController" -> new ReplicationControllerValidator();
      default -> null;
    };
  }
}
