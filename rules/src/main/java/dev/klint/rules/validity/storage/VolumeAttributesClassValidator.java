package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.Locale;

/** A VolumeAttributesClass; answers for {@code ValidateVolumeAttributesClass}. */
public final class VolumeAttributesClassValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field driver = resource.field().get("driverName");
    String name = driver.stringOr("");
    if (name.isEmpty()) {
      faults.required(driver);
    } else {
      faults.invalidIf(driver, name, Names.labelKey(name.toLowerCase(Locale.ROOT)));
    }
    Parameters.validate(resource.field().get("parameters"), false, faults);
  }
}
