package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Mounts and block devices; answers for {@code ValidateVolumeMounts}, {@code
 * ValidateVolumeDevices}.
 */
final class Mounts {
  private Mounts() {}

  static void validate(Field container, Volumes volumes, Faults faults) {
    Field mounts = container.get("volumeMounts");
    Field devices = container.get("volumeDevices");
    boolean privileged = container.get("securityContext").get("privileged").isTrue();
    Set<String> paths = new HashSet<>();
    for (Field mount : mounts.items()) {
      mountName(mount.get("name"), volumes, faults);
      Field path = mount.get("mountPath");
      Values.required(path, faults);
      if (!paths.add(path.stringOr(""))) {
        faults
            .as(ValidityRules.MOUNT_PATH_TWICE)
            .invalidIf(path, path.stringOr(""), "is mounted twice in the container");
      }
      taken(mount.get("name"), devices, "name", "volumeDevices", faults);
      taken(path, devices, "devicePath", "volumeDevices", faults);
      details(mount, mounts, privileged, faults);
    }
    devices(devices, mounts, volumes, faults);
  }

  private static void mountName(Field name, Volumes volumes, Faults faults) {
    if (Values.required(name, faults)) {
      notFound(name, volumes, faults);
    }
  }

  private static void notFound(Field name, Volumes volumes, Faults faults) {
    String value = name.stringOr("");
    Faults undefined = faults.as(ValidityRules.MOUNT_UNDEFINED);
    KubeVersions refused = volumes.refused(value);
    if (!refused.isEmpty()) {
      undefined
          .in(refused)
          .invalid(
              name, "volume \"" + value + "\" cannot be mounted while its definition is refused");
    } else if (!volumes.has(value) && !volumes.unknown()) {
      undefined.invalid(name, "no volume of the pod is called \"" + value + "\"");
    }
  }

  /** A name or path that the other list uses as well. */
  private static void taken(Field value, Field others, String key, String list, Faults faults) {
    String text = value.stringOr("");
    if (text.isEmpty()) {
      return;
    }
    for (Field other : others.items()) {
      if (other.get(key).stringOr("").equals(text)) {
        faults.invalidIf(value, text, "is in " + list + " as well");
        return;
      }
    }
  }

  /** The server leaves the index of the mount out of these paths. */
  private static void details(Field mount, Field mounts, boolean privileged, Faults faults) {
    Field subPath = mount.get("subPath");
    Values.localPath(subPath.named(mounts.path().child("subPath")), faults);
    Field expression = mount.get("subPathExpr");
    if (!expression.stringOr("").isEmpty() && !subPath.stringOr("").isEmpty()) {
      faults.invalid(expression, "subPathExpr and subPath exclude each other");
    }
    Values.localPath(expression.named(mounts.path().child("subPathExpr")), faults);
    Field propagation =
        mount.get("mountPropagation").named(mounts.path().child("mountPropagation"));
    Values.oneOfIfSet(propagation, faults, "Bidirectional", "HostToContainer", "None");
    if (propagation.stringOr("").equals("Bidirectional") && !privileged) {
      faults.forbidden(propagation, "mountPropagation Bidirectional needs a privileged container");
    }
    Field readOnly = mount.get("recursiveReadOnly").named(mounts.path().child("recursiveReadOnly"));
    recursiveReadOnly(readOnly, mount, propagation, faults.since(31));
  }

  private static void recursiveReadOnly(
      Field field, Field mount, Field propagation, Faults faults) {
    Values.oneOfIfSet(field, faults, "Disabled", "IfPossible", "Enabled");
    String value = field.stringOr("");
    if (value.equals("Enabled") || value.equals("IfPossible")) {
      if (!mount.get("readOnly").isTrue()) {
        faults.forbidden(field, "recursiveReadOnly needs readOnly: true");
      }
      if (propagation.exists() && !propagation.stringOr("").equals("None")) {
        faults.forbidden(field, "recursiveReadOnly needs mountPropagation None");
      }
    }
  }

  private static void devices(Field devices, Field mounts, Volumes volumes, Faults faults) {
    Set<String> names = new HashSet<>();
    Set<String> paths = new HashSet<>();
    List<Field> items = devices.items();
    for (Field device : items) {
      Field name = device.get("name");
      String value = name.stringOr("");
      if (Values.required(name, faults)) {
        if (!names.add(value)) {
          faults.invalidIf(name, value, "is listed twice in the container");
        }
        notFound(name, volumes, faults);
      }
      if (volumes.has(value) && !volumes.isClaim(value)) {
        faults.invalidIf(name, value, "must be a persistentVolumeClaim or ephemeral volume");
      }
      Field path = device.get("devicePath");
      String text = path.stringOr("");
      if (Values.required(path, faults) && Values.backstep(text) != null) {
        faults.invalidIf(path, text, Values.backstep(text));
      } else if (!paths.add(text)) {
        faults.invalidIf(path, text, "is listed twice in the container");
      }
      taken(name, mounts, "name", "volumeMounts", faults);
      taken(path, mounts, "mountPath", "volumeMounts", faults);
    }
  }
}
