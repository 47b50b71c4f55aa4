package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.Locale;

/** A VolumeAttributesClass; answers for {@code ValidateVolumeAttributesClass}. */
public final class VolumeAttributesClassValidator implements Validator {
  private static final int LONGEST = 63;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field driver = resource.field().get("driverName");
    String name = driver.stringOr("");
    if (name.isEmpty()) {
      faults.required(driver);
    } else if (name.length() > LONGEST) {
      faults.tooLong(driver, "driverName must have at most " + LONGEST + " characters");
    } else {
      faults.invalidIf(driver, name, Names.dnsSubdomain(name.toLowerCase(Locale.ROOT)));
    }
    Parameters.validate(resource.field().get("parameters"), false, faults);
  }
}
