package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.List;

/** A Namespace; answers for {@code ValidateNamespace}. */
public final class NamespaceValidator implements Validator {
  private static final String POD_SECURITY = "pod-security.kubernetes.io/";

  @Override
  public void validate(Resource resource, Faults faults) {
    podSecurity(resource.field().get("metadata").get("labels"), faults);
    Field finalizers = resource.field().get("spec").get("finalizers");
    for (Field item : finalizers.items()) {
      String value = item.stringOr("");
      String problem = Names.labelKey(value);
      if (problem == null && value.indexOf('/') < 0 && !isStandard(value)) {
        problem = "must be kubernetes, or have a prefix such as example.com/";
      }
      if (problem != null) {
        faults.invalidAt(finalizers, item.where(), "finalizer \"" + value + "\" " + problem);
      }
    }
  }

  /**
   * What the built-in admission of Pod Security reads; answers for its {@code ValidateNamespace}.
   */
  private static void podSecurity(Field labels, Faults faults) {
    for (String mode : List.of("enforce", "audit", "warn")) {
      Field level = labels.key(POD_SECURITY + mode);
      if (level.exists() && !isLevel(level.stringOr(""))) {
        faults.invalid(level, mode + " must be one of privileged, baseline, restricted");
      }
      Field version = labels.key(POD_SECURITY + mode + "-version");
      if (version.exists() && !isVersion(version.stringOr(""))) {
        faults.invalid(version, mode + "-version must be latest or a minor such as v1.36");
      }
    }
  }

  private static boolean isLevel(String text) {
    return text.equals("privileged") || text.equals("baseline") || text.equals("restricted");
  }

  private static boolean isVersion(String text) {
    if (text.equals("latest")) {
      return true;
    }
    String minor = text.startsWith("v1.") ? text.substring(3) : "";
    for (int i = 0; i < minor.length(); i++) {
      if (minor.charAt(i) < '0' || minor.charAt(i) > '9') {
        return false;
      }
    }
    return minor.equals("0") || (!minor.isEmpty() && minor.charAt(0) != '0');
  }

  private static boolean isStandard(String finalizer) {
    return switch (finalizer) {
      case "kubernetes", "orphan", "foregroundDeletion" -> true;
      default -> false;
    };
  }
}
