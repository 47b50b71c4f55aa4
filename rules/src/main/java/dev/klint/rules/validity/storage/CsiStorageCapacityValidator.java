package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Quantities;
import java.math.BigDecimal;

/** A CSIStorageCapacity; answers for {@code ValidateCSIStorageCapacity}. */
public final class CsiStorageCapacityValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field root = resource.field();
    LabelChecks.selector(root.get("nodeTopology"), faults);
    Field name = root.get("storageClassName");
    faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
    BigDecimal capacity = Quantities.of(root.get("capacity"));
    if (capacity != null && capacity.signum() < 0) {
      faults
          .as(ValidityRules.QUANTITY)
          .invalid(root.get("capacity"), "capacity must not be negative");
    }
  }
}
