package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.Utf8Length;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;

/** A CSINode; answers for {@code ValidateCSINode}. */
public final class CsiNodeValidator implements Validator {
  private static final int LONGEST_NODE_ID = 256;

  @Override
  public void validate(Resource resource, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field driver : resource.field().get("spec").get("drivers").items()) {
      Field name = driver.get("name");
      DriverNames.validate(name, faults);
      if (!names.add(name.stringOr("")) && name.exists()) {
        faults.duplicate(name, "the driver " + name.stringOr("") + " is here for the second time");
      }
      Field id = driver.get("nodeID");
      if (Values.required(id, faults) && Utf8Length.of(id.stringOr("")) > LONGEST_NODE_ID) {
        faults.invalid(id, "nodeID must be at most " + LONGEST_NODE_ID + " characters");
      }
      Values.nonNegative(driver.get("allocatable").get("count"), faults);
      topologyKeys(driver, faults);
    }
  }

  /** The server names the driver. */
  private static void topologyKeys(Field driver, Faults faults) {
    Set<String> keys = new HashSet<>();
    for (Field item : driver.get("topologyKeys").items()) {
      Field place = item.named(driver.path());
      String key = item.stringOr("");
      if (key.isEmpty()) {
        faults.required(place, "a topology key must not be empty");
      } else {
        String problem = Names.labelKey(key);
        if (problem != null) {
          faults.invalid(place, "topology key \"" + key + "\" " + problem);
        }
      }
      if (!keys.add(key)) {
        faults.duplicate(place, "topology key \"" + key + "\" is here for the second time");
      }
    }
  }
}
