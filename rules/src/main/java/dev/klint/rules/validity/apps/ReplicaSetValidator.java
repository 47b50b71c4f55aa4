package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Selectors;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.PodSpecs;

/** A ReplicaSet; answers for {@code ValidateReplicaSetSpec}. */
public final class ReplicaSetValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Values.nonNegative(spec.get("replicas"), faults);
    Values.nonNegative(spec.get("minReadySeconds"), faults);
    selectorAndTemplate(spec, "ReplicaSet", faults);
  }

  /** Answers for {@code ValidatePodTemplateSpecForReplicaSet}, which Deployments share. */
  static void selectorAndTemplate(Field spec, String kind, Faults faults) {
    Field template = spec.get("template");
    if (Selectors.required(spec, faults)) {
      Selectors.matches(spec.get("selector"), template, faults);
      PodSpecs.template(template, faults);
      Controllers.longRunning(template, kind, faults);
    }
  }
}
