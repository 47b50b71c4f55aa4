package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.ResourceNames;

/** A DeviceClass; answers for {@code ValidateDeviceClass}. */
public final class DeviceClassValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    DeviceConfigs.selectors(spec.get("selectors"), faults);
    Field configs = spec.get("config");
    if (DeviceConfigs.atMost(configs, DeviceConfigs.MOST, faults)) {
      for (Field config : configs.items()) {
        DeviceConfigs.opaque(config, faults);
      }
    }
    Field name = spec.get("extendedResourceName");
    if (name.exists() && !ResourceNames.isExtended(name.stringOr(""))) {
      faults
          .since(36) // gate DRAExtendedResource
          .invalidIf(name, name.stringOr(""), "must be a name such as example.com/gpu");
    }
  }
}
