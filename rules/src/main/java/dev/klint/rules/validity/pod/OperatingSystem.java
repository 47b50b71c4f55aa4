package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;

/**
 * The operating system of a pod and what does not fit it; answers for {@code validateOS}, {@code
 * validateLinux} and {@code validateWindows}.
 */
final class OperatingSystem {
  private static final String[] NOT_FOR_WINDOWS_PODS = {
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "fsGroup",
    "fsGroupChangePolicy",
    "runAsUser",
    "runAsGroup",
    "supplementalGroups",
    "supplementalGroupsPolicy",
    "seLinuxChangePolicy"
  };
  private static final String[] NOT_FOR_WINDOWS_CONTAINERS = {
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "capabilities",
    "readOnlyRootFilesystem",
    "privileged",
    "allowPrivilegeEscalation",
    "procMount",
    "runAsUser",
    "runAsGroup"
  };

  private OperatingSystem() {}

  static void validate(PodContext context, Faults faults) {
    Field os = context.spec().get("os");
    Field name = os.get("name");
    if (!os.exists() || name.broken()) {
      return;
    }
    Faults conflict = faults.as(ValidityRules.OS_CONFLICT);
    switch (name.stringOr("")) {
      case "" -> faults.required(name);
      case "linux" -> linux(context, conflict);
      case "windows" -> windows(context, conflict);
      default -> faults.notSupported(name.named(os.path()), name.stringOr(""), "linux", "windows");
    }
  }

  private static void linux(PodContext context, Faults faults) {
    forbidWindowsOptions(context.spec(), faults);
    for (Field container : context.containers()) {
      forbidWindowsOptions(container, faults);
    }
  }

  private static void forbidWindowsOptions(Field owner, Faults faults) {
    Field options = owner.get("securityContext").get("windowsOptions");
    if (options.exists()) {
      faults.forbidden(options, "windowsOptions must not be set for os.name linux");
    }
  }

  private static void windows(PodContext context, Faults faults) {
    Field spec = context.spec();
    Field security = spec.get("securityContext");
    forbidden(security, NOT_FOR_WINDOWS_PODS, faults);
    if (security.get("sysctls").size() > 0) {
      forbid(security.get("sysctls"), faults);
    }
    for (String field : new String[] {"hostUsers", "shareProcessNamespace"}) {
      if (spec.get(field).exists()) {
        forbid(spec.get(field), faults);
      }
    }
    for (String field : new String[] {"hostPID", "hostIPC"}) {
      if (spec.get(field).isTrue()) {
        forbid(spec.get(field), faults);
      }
    }
    for (Field container : context.containers()) {
      forbidden(container.get("securityContext"), NOT_FOR_WINDOWS_CONTAINERS, faults);
    }
  }

  private static void forbidden(Field owner, String[] fields, Faults faults) {
    for (String field : fields) {
      if (owner.get(field).exists()) {
        forbid(owner.get(field), faults);
      }
    }
  }

  private static void forbid(Field field, Faults faults) {
    faults.forbidden(field, field.path().last() + " must not be set for os.name windows");
  }
}
