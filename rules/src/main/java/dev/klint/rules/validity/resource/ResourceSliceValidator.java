package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.DriverNames;
import dev.klint.rules.validity.pod.Affinity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ResourceSlice; answers for {@code ValidateResourceSlice}. */
public final class ResourceSliceValidator implements Validator {
  private static final int MOST_DEVICES = 128;
  private static final int MOST_ADVANCED = 64;
  private static final int MOST_COUNTER_SETS = 8;

  @Override
  public void validate(Resource resource, Faults faults) {
    boolean flat = resource.type().apiVersion().equals("resource.k8s.io/v1beta1");
    Field spec = resource.field().get("spec");
    DriverNames.validate(spec.get("driver"), faults);
    pool(spec.get("pool"), faults);
    nodes(spec, flat, faults);
    Field devices = spec.get("devices");
    Field counters = spec.get("sharedCounters");
    Faults partitions = faults.since(36); // gate DRAPartitionableDevices
    if (devices.exists() && counters.exists()) {
      partitions.invalid(spec, "devices and sharedCounters exclude each other");
    }
    devices(devices, spec, flat, faults);
    if (DeviceConfigs.atMost(counters, MOST_COUNTER_SETS, partitions)) {
      Set<String> seen = new HashSet<>();
      for (Field set : counters.items()) {
        DeviceCounters.set(set, partitions);
        DeviceClaims.unique(set, seen, partitions);
      }
    }
  }

  private static void pool(Field pool, Faults faults) {
    DeviceNames.pool(pool.get("name"), faults);
    Field count = pool.get("resourceSliceCount");
    if (count.integerOr(0) <= 0 && !count.broken()) {
      faults.invalid(count, "resourceSliceCount must be greater than 0");
    }
    if (pool.get("generation").integerOr(0) < 0) {
      faults.invalid(pool.get("generation"), "generation must not be negative");
    }
  }

  /** In v1beta1 an empty name and false are as good as nothing. */
  private static void nodes(Field spec, boolean flat, Faults faults) {
    List<String> given = new ArrayList<>();
    if (given(spec, "nodeName", !flat, given, faults)) {
      nodeName(spec.get("nodeName"), faults);
    }
    if (spec.has("nodeSelector")) {
      given.add("nodeSelector");
      Affinity.nodeSelector(spec.get("nodeSelector"), faults);
      Field terms = spec.get("nodeSelector").get("nodeSelectorTerms");
      if (terms.size() > 1) {
        faults.invalid(terms, "nodeSelectorTerms must have exactly one term");
      }
    }
    given(spec, "allNodes", !flat, given, faults);
    exactlyOne(spec, given, "nodeName, nodeSelector, allNodes", faults.until(35));
    given(spec, "perDeviceNodeSelection", true, given, faults.since(36));
    exactlyOne(
        spec,
        given,
        "nodeName, nodeSelector, allNodes, perDeviceNodeSelection",
        faults.since(36)); // gate DRAPartitionableDevices
  }

  /**
   * Whether it says something.
   *
   * @param strict an empty name and false are faults
   */
  private static boolean given(
      Field parent, String name, boolean strict, List<String> given, Faults faults) {
    Field field = parent.get(name);
    if (!field.exists()) {
      return false;
    }
    if (field.isFalse() || field.stringOr("x").isEmpty()) {
      String problem = field.isFalse() ? " must be true" : " must not be empty";
      if (strict) {
        faults.invalid(field, name + problem + ", or left out");
      }
      return false;
    }
    given.add(name);
    return true;
  }

  private static void nodeName(Field name, Faults faults) {
    faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
  }

  private static void exactlyOne(Field parent, List<String> given, String names, Faults faults) {
    if (given.isEmpty()) {
      faults.required(parent, "one of " + names + " is required");
    } else if (given.size() > 1) {
      faults.invalid(parent, String.join(" and ", given) + " exclude each other");
    }
  }

  private static void devices(Field devices, Field spec, boolean flat, Faults faults) {
    boolean perDevice = spec.get("perDeviceNodeSelection").isTrue();
    boolean advanced = false;
    for (Field item : devices.items()) {
      Field device = flat ? item.get("basic") : item;
      advanced |= device.get("taints").size() > 0 || device.get("consumesCounters").size() > 0;
    }
    if (advanced && devices.size() <= MOST_DEVICES) {
      if (!DeviceConfigs.atMost(devices, MOST_ADVANCED, faults.since(36))) {
        return;
      }
    } else if (!DeviceConfigs.atMost(devices, MOST_DEVICES, faults)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field item : devices.items()) {
      DeviceNames.label(item.get("name"), faults);
      Field device = flat ? item.get("basic").named(item.path()) : item;
      if (!device.broken()) {
        Devices.validate(device, faults);
        place(device, perDevice, faults.since(36));
      }
      DeviceClaims.unique(item, seen, faults);
    }
  }

  /** On which nodes a device is, if each says so for itself. */
  private static void place(Field device, boolean perDevice, Faults faults) {
    if (!perDevice) {
      if (device.has("nodeName") || device.has("nodeSelector") || device.has("allNodes")) {
        faults.invalid(
            device, "nodeName, nodeSelector and allNodes of a device need perDeviceNodeSelection");
      }
      return;
    }
    List<String> given = new ArrayList<>();
    if (given(device, "nodeName", true, given, faults)) {
      nodeName(device.get("nodeName"), faults);
    }
    if (device.has("nodeSelector")) {
      given.add("nodeSelector");
      Affinity.nodeSelector(device.get("nodeSelector"), faults);
    }
    given(device, "allNodes", true, given, faults);
    exactlyOne(device, given, "nodeName, nodeSelector, allNodes", faults);
  }
}
