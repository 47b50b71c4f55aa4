package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;

/** Counters that devices share and use up; answers for {@code validateCounterSet} and its kin. */
final class DeviceCounters {
  private static final int MOST = 32;

  private DeviceCounters() {}

  static void set(Field set, Faults faults) {
    DeviceNames.requiredLabel(set.get("name"), faults);
    counters(set.get("counters"), faults);
  }

  static void consumption(Field consumption, Faults faults) {
    DeviceNames.requiredLabel(consumption.get("counterSet"), faults);
    counters(consumption.get("counters"), faults);
  }

  /** The server names the whole map. */
  private static void counters(Field counters, Faults faults) {
    if (counters.size() == 0) {
      faults.required(counters);
    } else if (DeviceConfigs.atMost(counters, MOST, faults)) {
      for (Field.Entry entry : counters.entries()) {
        String problem = Names.dnsLabel(entry.name());
        if (problem != null) {
          faults.invalidAt(
              counters, entry.keyRange(), "counter \"" + entry.name() + "\" " + problem);
        }
      }
    }
  }
}
