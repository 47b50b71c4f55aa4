package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;

/** The security context of a container; answers for {@code ValidateSecurityContext}. */
final class ContainerSecurity {
  private ContainerSecurity() {}

  static void validate(Field security, PodContext context, Faults faults) {
    if (!security.exists()) {
      return;
    }
    Values.id(security.get("runAsUser"), faults);
    Values.id(security.get("runAsGroup"), faults);
    procMount(security.get("procMount"), context, faults);
    if (security.get("allowPrivilegeEscalation").isFalse()) {
      escalation(security, faults.as(ValidityRules.SECURITY_CONTRADICTION));
    }
    SecurityProfiles.validate(security, faults);
  }

  /** Kept by default since 1.33 (gate ProcMountType), dropped before. */
  private static void procMount(Field field, PodContext context, Faults anyVersion) {
    Faults faults = anyVersion.since(33);
    Values.oneOfIfSet(field, faults, "Default", "Unmasked");
    if (field.stringOr("").equals("Unmasked") && context.hostUsers()) {
      faults.invalid(field, "procMount Unmasked needs hostUsers: false");
    }
  }

  private static void escalation(Field security, Faults faults) {
    if (security.get("privileged").isTrue()) {
      faults.invalid(
          security, "privileged: true and allowPrivilegeEscalation: false exclude each other");
    }
    for (Field capability : security.get("capabilities").get("add").items()) {
      if (capability.stringOr("").equals("CAP_SYS_ADMIN")) {
        faults.invalid(
            security, "CAP_SYS_ADMIN and allowPrivilegeEscalation: false exclude each other");
      }
    }
  }
}
