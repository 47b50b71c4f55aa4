package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import java.util.HashSet;
import java.util.Set;

/** One request of a claim; answers for {@code validateDeviceRequest}, after defaulting. */
final class DeviceRequests {
  private static final int MOST_ALTERNATIVES = 8;

  private static final String[] FLAT = {
    "selectors", "allocationMode", "count", "adminAccess", "tolerations", "capacity"
  };

  private DeviceRequests() {}

  static void validate(Field request, boolean flat, Faults faults) {
    DeviceNames.label(request.get("name"), faults);
    Field alternatives = request.get("firstAvailable");
    Field exactly = flat ? request.named(request.path().child("exactly")) : request.get("exactly");
    boolean exact = flat ? isFilled(request) : exactly.exists();
    if (exactly.broken() || alternatives.broken()) {
      return;
    }
    if (exact && alternatives.size() > 0) {
      faults.invalid(request, "exactly and firstAvailable exclude each other");
    } else if (exact) {
      // v1beta1 has defaults only for requests with a class
      boolean defaulted = !flat || !request.get("deviceClassName").stringOr("").isEmpty();
      device(exactly, defaulted, faults);
    } else if (alternatives.size() > 0) {
      alternatives(alternatives, faults);
    } else {
      faults.required(request, "one of exactly and firstAvailable is required");
    }
  }

  private static boolean isFilled(Field request) {
    if (!request.get("deviceClassName").stringOr("").isEmpty()) {
      return true;
    }
    for (String name : FLAT) {
      Field field = request.get(name);
      if (field.exists() && !field.stringOr("x").isEmpty() && field.integerOr(1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static void alternatives(Field alternatives, Faults faults) {
    if (DeviceConfigs.atMost(alternatives, MOST_ALTERNATIVES, faults)) {
      Set<String> seen = new HashSet<>();
      for (Field alternative : alternatives.items()) {
        DeviceNames.label(alternative.get("name"), faults);
        device(alternative, true, faults);
        DeviceClaims.unique(alternative, seen, faults);
      }
    }
  }

  private static void device(Field device, boolean defaulted, Faults faults) {
    DeviceNames.deviceClass(device.get("deviceClassName"), faults);
    DeviceConfigs.selectors(device.get("selectors"), faults);
    allocation(device, defaulted, faults);
    for (Field toleration : device.get("tolerations").items()) {
      DeviceTaints.toleration(toleration, faults.since(36)); // gate DRADeviceTaints
    }
  }

  private static void allocation(Field device, boolean defaulted, Faults faults) {
    Field mode = device.get("allocationMode");
    Field count = device.get("count");
    String word = mode.stringOr("");
    switch (word) {
      case "All" -> {
        if (count.integerOr(0) != 0) {
          faults.invalid(count, "count must not be set with allocationMode All");
        }
      }
      case "ExactCount", "" -> {
        if (word.isEmpty() && !defaulted) {
          faults.notSupported(mode, word, "All", "ExactCount");
        } else if (count.integerOr(1) < 0 || (!defaulted && count.integerOr(0) == 0)) {
          faults.invalid(count, "count must be greater than 0");
        }
      }
      default -> faults.notSupported(mode, word, "All", "ExactCount");
    }
  }
}
