package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.yaml.MappingNode;
import dev.klint.rules.validity.Values;

/** A ControllerRevision; answers for {@code ValidateControllerRevisionCreate}. */
public final class ControllerRevisionValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Values.nonNegative(resource.field().get("revision"), faults);
    Field data = resource.field().get("data");
    if (!(data.node() instanceof MappingNode)) {
      faults.required(data, "data is required and must be an object");
    }
  }
}
