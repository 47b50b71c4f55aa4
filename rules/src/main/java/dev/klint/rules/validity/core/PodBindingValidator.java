package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A Binding of a pod to a node; answers for {@code ValidatePodBinding}. */
public final class PodBindingValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field target = resource.field().get("target");
    Values.oneOf(target.get("kind"), faults, "Node");
    Values.required(target.get("name"), faults);
  }
}
