package dev.klint.rules.validity.rbac;

import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** A Role; answers for {@code ValidateRole}. */
public final class RoleValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    PolicyRules.validate(resource.field().get("rules"), true, faults);
  }
}
