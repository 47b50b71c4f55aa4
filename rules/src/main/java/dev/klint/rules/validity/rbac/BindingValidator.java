package dev.klint.rules.validity.rbac;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/**
 * A RoleBinding or ClusterRoleBinding; answers for {@code ValidateRoleBinding} and {@code
 * ValidateClusterRoleBinding}.
 */
public final class BindingValidator implements Validator {
  private static final String GROUP = "rbac.authorization.k8s.io";

  private final boolean namespaced;

  /**
   * @param namespaced a RoleBinding
   */
  public BindingValidator(boolean namespaced) {
    this.namespaced = namespaced;
  }

  @Override
  public void validate(Resource resource, Faults faults) {
    Field role = resource.field().get("roleRef");
    group(role.get("apiGroup"), GROUP, faults);
    kind(role.get("kind"), faults);
    Field name = role.get("name");
    String value = name.stringOr("");
    if (value.isEmpty()) {
      faults.required(name);
    } else {
      faults.invalidIf(name, value, Names.pathSegment(value));
    }
    for (Field subject : resource.field().get("subjects").items()) {
      subject(subject, faults);
    }
  }

  private void kind(Field kind, Faults faults) {
    String value = kind.stringOr("");
    if (namespaced && !value.equals("Role") && !value.equals("ClusterRole")) {
      faults.notSupported(kind, value, "Role", "ClusterRole");
    } else if (!namespaced && !value.equals("ClusterRole")) {
      faults.notSupported(kind, value, "ClusterRole");
    }
  }

  private void subject(Field subject, Faults faults) {
    Field name = subject.get("name");
    String value = name.stringOr("");
    if (value.isEmpty()) {
      faults.required(name);
    }
    Field kind = subject.get("kind");
    Field group = subject.get("apiGroup");
    switch (kind.stringOr("")) {
      case "ServiceAccount" -> {
        if (!value.isEmpty()) {
          faults.invalidIf(name, value, Names.dnsSubdomain(value));
        }
        group(group, "", faults);
        if (!namespaced && subject.get("namespace").stringOr("").isEmpty()) {
          faults.required(
              subject.get("namespace"),
              "a ServiceAccount needs its namespace in a ClusterRoleBinding");
        }
      }
      case "User", "Group" -> group(group, GROUP, faults);
      default -> faults.notSupported(kind, kind.stringOr(""), "ServiceAccount", "User", "Group");
    }
  }

  /** An empty group gets the right one by default. */
  private static void group(Field group, String only, Faults faults) {
    String value = group.stringOr("");
    if (!value.isEmpty() && !value.equals(only)) {
      faults.notSupported(group, value, only);
    }
  }
}
