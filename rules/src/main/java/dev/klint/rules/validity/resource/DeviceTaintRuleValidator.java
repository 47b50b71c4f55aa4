package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.DriverNames;

/** A DeviceTaintRule; answers for {@code ValidateDeviceTaintRule}. */
public final class DeviceTaintRuleValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field selector = spec.get("deviceSelector");
    if (selector.has("driver")) {
      DriverNames.validate(selector.get("driver"), faults);
    }
    if (selector.has("pool")) {
      DeviceNames.pool(selector.get("pool"), faults);
    }
    if (selector.has("device")) {
      DeviceNames.label(selector.get("device"), faults);
    }
    DeviceTaints.taint(spec.get("taint"), faults);
  }
}
