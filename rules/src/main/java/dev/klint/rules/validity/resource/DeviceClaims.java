package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What devices a claim asks for; answers for {@code validateDeviceClaim}. */
final class DeviceClaims {
  private DeviceClaims() {}

  /**
   * @param flat as v1beta1 has it: what is under {@code exactly} elsewhere stands in the request
   */
  static void validate(Field devices, boolean flat, Faults faults) {
    Field requests = devices.get("requests");
    @Nullable Map<String, Set<String>> names = requests.broken() ? null : names(requests);
    if (DeviceConfigs.atMost(requests, DeviceConfigs.MOST, faults)) {
      Set<String> seen = new HashSet<>();
      for (Field request : requests.items()) {
        DeviceRequests.validate(request, flat, faults);
        unique(request, seen, faults);
      }
    }
    Field constraints = devices.get("constraints");
    if (DeviceConfigs.atMost(constraints, DeviceConfigs.MOST, faults)) {
      for (Field constraint : constraints.items()) {
        references(constraint.get("requests"), names, faults);
        attribute(constraint, faults);
      }
    }
    Field configs = devices.get("config");
    if (DeviceConfigs.atMost(configs, DeviceConfigs.MOST, faults)) {
      for (Field config : configs.items()) {
        references(config.get("requests"), names, faults);
        DeviceConfigs.opaque(config, faults);
      }
    }
  }

  /** The server names the item, not its name. */
  static void unique(Field item, Set<String> seen, Faults faults) {
    String name = item.get("name").stringOr("");
    if (!item.get("name").broken() && !seen.add(name)) {
      faults.duplicate(item, "the name \"" + name + "\" is here for the second time");
    }
  }

  /** The requests, each with the names of its alternatives. */
  private static Map<String, Set<String>> names(Field requests) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Field request : requests.items()) {
      Set<String> alternatives = new HashSet<>();
      for (Field alternative : request.get("firstAvailable").items()) {
        alternatives.add(alternative.get("name").stringOr(""));
      }
      names.put(request.get("name").stringOr(""), alternatives);
    }
    return names;
  }

  private static void references(
      Field list, @Nullable Map<String, Set<String>> names, Faults faults) {
    if (!DeviceConfigs.atMost(list, DeviceConfigs.MOST, faults)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field item : list.items()) {
      String name = item.stringOr("");
      String problem = referenceProblem(name, names);
      if (problem != null) {
        faults.invalid(item, "request \"" + name + "\" " + problem);
      }
      if (!seen.add(name)) {
        faults.duplicate(item, "request " + name + " is here for the second time");
      }
    }
  }

  private static @Nullable String referenceProblem(
      String name, @Nullable Map<String, Set<String>> names) {
    String[] parts = name.split("/", -1);
    if (parts.length > 2) {
      return "must be the name of a request, or request/alternative";
    }
    for (String part : parts) {
      String problem = Names.dnsLabel(part);
      if (problem != null) {
        return problem;
      }
    }
    if (names == null) {
      return null;
    }
    Set<String> alternatives = names.get(parts[0]);
    boolean known = alternatives != null && (parts.length == 1 || alternatives.contains(parts[1]));
    return known ? null : "is no request of this claim";
  }

  private static void attribute(Field constraint, Faults faults) {
    Field match = constraint.get("matchAttribute");
    Field distinct = constraint.get("distinctAttribute");
    if (match.exists()) {
      DeviceNames.fullyQualified(match, faults);
      return;
    }
    Faults consumable = faults.since(36); // gate DRAConsumableCapacity
    if (distinct.exists()) {
      DeviceNames.fullyQualified(distinct, consumable);
    } else if (match.missing() && distinct.missing()) {
      consumable.required(constraint, "one of matchAttribute and distinctAttribute is required");
    }
    if (match.missing()) {
      faults.until(35).required(match);
    }
  }
}
