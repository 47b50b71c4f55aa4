package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.SemanticVersions;
import dev.klint.rules.validity.Utf8Length;
import java.util.HashSet;
import java.util.Set;

/** A device of a slice, but for its nodes; answers for {@code validateDevice}. */
final class Devices {
  private static final int MOST_PROPERTIES = 32;
  private static final int MOST_TAINTS = 16;
  private static final int MOST_CONSUMPTIONS = 2;
  private static final int MOST_CONDITIONS = 4;
  private static final int LONGEST_TEXT = 64;

  private Devices() {}

  static void validate(Field device, Faults faults) {
    Field attributes = device.get("attributes");
    Field capacity = device.get("capacity");
    if (attributes.size() + capacity.size() > MOST_PROPERTIES) {
      faults.invalid(
          device, "at most " + MOST_PROPERTIES + " attributes and capacities are allowed together");
    }
    for (Field.Entry entry : attributes.entries()) {
      DeviceNames.attribute(attributes, entry, faults);
      attribute(entry.value(), faults);
    }
    boolean shared = device.get("allowMultipleAllocations").isTrue();
    for (Field.Entry entry : capacity.entries()) {
      DeviceNames.attribute(capacity, entry, faults);
      RequestPolicies.validate(entry.value(), shared, faults.since(36));
    }
    Faults newest = faults.since(36); // gates of what follows
    Field taints = device.get("taints");
    if (DeviceConfigs.atMost(taints, MOST_TAINTS, newest)) {
      for (Field taint : taints.items()) {
        DeviceTaints.taint(taint, newest);
      }
    }
    consumptions(device.get("consumesCounters"), newest);
    bindings(device.get("bindingConditions"), device.get("bindingFailureConditions"), newest);
  }

  /** Lists of values are dropped before (gate DRAListTypeAttributes). */
  private static void attribute(Field attribute, Faults faults) {
    int values = 0;
    for (String name : new String[] {"bool", "int", "string", "version"}) {
      values += attribute.has(name) || attribute.get(name).broken() ? 1 : 0;
    }
    Field text = attribute.get("string");
    length(text, faults);
    Field version = attribute.get("version");
    if (version.exists()) {
      String value = version.stringOr("");
      faults.invalidIf(version, value, SemanticVersions.problem(value));
      length(version, faults);
    }
    if (values != 1) {
      faults.invalid(attribute, "exactly one of bool, int, string and version is required");
    }
  }

  private static void length(Field text, Faults faults) {
    if (Utf8Length.of(text.stringOr("")) > LONGEST_TEXT) {
      faults.tooLong(text, text.path().last() + " is longer than " + LONGEST_TEXT + " characters");
    }
  }

  private static void consumptions(Field consumptions, Faults faults) {
    if (!DeviceConfigs.atMost(consumptions, MOST_CONSUMPTIONS, faults)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field consumption : consumptions.items()) {
      DeviceCounters.consumption(consumption, faults);
      String set = consumption.get("counterSet").stringOr("");
      if (!consumption.get("counterSet").broken() && !seen.add(set)) {
        faults.duplicate(consumption, "counter set " + set + " is here for the second time");
      }
    }
  }

  private static void bindings(Field conditions, Field failures, Faults faults) {
    Set<String> names = conditions(conditions, faults);
    conditions(failures, faults);
    for (Field item : failures.items()) {
      if (names.contains(item.stringOr(""))) {
        faults.invalid(
            item, item.stringOr("") + " is in bindingConditions and bindingFailureConditions");
      }
    }
    boolean none = names.isEmpty() && !conditions.broken();
    if (none && failures.size() > 0) {
      faults.invalid(conditions, "bindingFailureConditions need bindingConditions");
    } else if (!none && failures.size() == 0 && !failures.broken()) {
      faults.invalid(failures, "bindingConditions need bindingFailureConditions");
    }
  }

  private static Set<String> conditions(Field list, Faults faults) {
    boolean few = DeviceConfigs.atMost(list, MOST_CONDITIONS, faults);
    Set<String> names = new HashSet<>();
    for (Field item : list.items()) {
      String name = item.stringOr("");
      String problem = few ? Names.labelKey(name) : null;
      if (problem != null) {
        faults.invalid(item, "condition \"" + name + "\" " + problem);
      }
      if (!names.add(name)) {
        faults.duplicate(item, "condition " + name + " is here for the second time");
      }
    }
    return names;
  }
}
