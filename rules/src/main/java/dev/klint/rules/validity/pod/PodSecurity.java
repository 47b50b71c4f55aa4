package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The security context of a pod and its namespaces; answers for {@code
 * validatePodSpecSecurityContext}, {@code validateSysctls}, {@code validateHostUsers} and {@code
 * validateWindowsHostProcessPod}.
 */
final class PodSecurity {
  private static final int LONGEST_SYSCTL = 253;

  private PodSecurity() {}

  static void validate(PodContext context, Faults faults) {
    Field spec = context.spec();
    Field security = spec.get("securityContext");
    if (spec.get("shareProcessNamespace").isTrue() && spec.get("hostPID").isTrue()) {
      Field share = spec.get("shareProcessNamespace");
      faults
          .as(ValidityRules.SECURITY_CONTRADICTION)
          .invalid(
              share.named(security.path().child("shareProcessNamespace")),
              "shareProcessNamespace and hostPID exclude each other");
    }
    if (!security.exists()) {
      return;
    }
    for (String id : new String[] {"fsGroup", "runAsUser", "runAsGroup"}) {
      Values.id(security.get(id), faults);
    }
    for (Field group : security.get("supplementalGroups").items()) {
      Values.id(group, faults);
    }
    sysctls(context, security.get("sysctls"), faults);
    Values.oneOfIfSet(security.get("fsGroupChangePolicy"), faults, "OnRootMismatch", "Always");
    SecurityProfiles.validate(security, faults);
    Values.oneOfIfSet(
        security.get("supplementalGroupsPolicy"), faults.since(33), "Merge", "Strict");
    Values.oneOfIfSet(
        security.get("seLinuxChangePolicy"), faults.since(33), "MountOption", "Recursive");
  }

  private static void sysctls(PodContext context, Field sysctls, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Field sysctl : sysctls.items()) {
      Field field = sysctl.get("name");
      String name = field.stringOr("");
      if (Values.required(field, faults)) {
        if (!isSysctl(name)) {
          faults.invalidIf(
              field,
              name,
              "must be parts of lower case letters, digits, '-', '_' with '.' between");
        } else if (!seen.add(name)) {
          faults.duplicate(field, "sysctl " + name + " is set twice");
        }
        hostSysctl(context, field, name, faults.since(30));
      }
    }
  }

  private static boolean isSysctl(String name) {
    if (name.length() > LONGEST_SYSCTL) {
      return false;
    }
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean inner = c == '-' || c == '_';
      boolean separator = c == '.' || c == '/';
      boolean last = i == name.length() - 1;
      if (!plain && (start || last || !(inner || separator))) {
        return false;
      }
      if (separator && !isPlain(name.charAt(i - 1))) {
        return false;
      }
      start = separator;
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void hostSysctl(PodContext context, Field field, String name, Faults faults) {
    // the first separator decides which of . and / is which
    int dot = name.indexOf('.');
    int slash = name.indexOf('/');
    String normal =
        slash >= 0 && (dot < 0 || slash < dot)
            ? name.replace('.', '\0').replace('/', '.').replace('\0', '/')
            : name;
    if (context.hostNetwork() && normal.startsWith("net.")) {
      faults.invalidIf(field, name, "must not be set in the host network");
    } else if (context.spec().get("hostIPC").isTrue() && isIpc(normal)) {
      faults.invalidIf(field, name, "must not be set with hostIPC");
    }
  }

  private static boolean isIpc(String name) {
    return switch (name) {
      case "kernel.sem",
          "kernel.shmall",
          "kernel.shmmax",
          "kernel.shmmni",
          "kernel.shm_rmid_forced",
          "kernel.shm",
          "kernel.msgmax",
          "kernel.msgmnb",
          "kernel.msgmni",
          "kernel.msg" ->
          true;
      default -> name.startsWith("fs.mqueue.");
    };
  }

  /** A user namespace of its own excludes the other namespaces of the host. */
  static void userNamespace(PodContext context, Faults anyVersion) {
    if (context.hostUsers()) {
      return;
    }
    Field spec = context.spec();
    Faults faults = anyVersion.since(33).as(ValidityRules.SECURITY_CONTRADICTION);
    String[] fields = {"hostNetwork", "hostPID", "hostIPC"};
    String[] serverNames = {"hostNetwork", "HostPID", "HostIPC"};
    for (int i = 0; i < fields.length; i++) {
      Field field = spec.get(fields[i]);
      if (field.isTrue()) {
        faults.forbidden(
            field.named(spec.path().child(serverNames[i])),
            fields[i] + " must not be set with hostUsers: false");
      }
    }
    for (Field container : context.containers()) {
      Field devices = container.get("volumeDevices");
      if (devices.size() > 0) {
        faults.since(35).forbidden(devices, "volumeDevices must not be set with hostUsers: false");
      }
    }
  }

  static void hostProcess(PodContext context, Faults faults) {
    Field own = option(context.spec());
    List<Field> containers = context.containers();
    int count = 0;
    for (Field container : containers) {
      Field theirs = option(container);
      if (own.exists() && theirs.exists() && own.isTrue() != theirs.isTrue()) {
        faults.invalid(theirs, "hostProcess must be the same in the pod and its containers");
      }
      count += theirs.isTrue() || (!theirs.exists() && own.isTrue()) ? 1 : 0;
    }
    if (count == 0) {
      return;
    }
    Field spec = context.spec();
    if (count != containers.size()) {
      faults.invalid(spec, "all containers must be host processes if one is");
    }
    if (!context.hostNetwork()) {
      FieldPath path = spec.path().child("hostNetwork");
      Field place = spec.get("hostNetwork");
      faults.invalid(place.named(path), "hostNetwork must be true for host processes");
    }
  }

  private static Field option(Field owner) {
    return owner.get("securityContext").get("windowsOptions").get("hostProcess");
  }
}
