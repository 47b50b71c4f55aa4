package dev.klint.rules.validity.core;

import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.pod.PodSpecs;

/** A PodTemplate; answers for {@code ValidatePodTemplate}. */
public final class PodTemplateValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    PodSpecs.template(resource.field().get("template"), faults);
  }
}
