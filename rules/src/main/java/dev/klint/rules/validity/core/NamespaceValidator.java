package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;

/** A Namespace; answers for {@code ValidateNamespace}. */
public final class NamespaceValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
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

  private static boolean isStandard(String finalizer) {
    return switch (finalizer) {
      case "kubernetes", "orphan", "foregroundDeletion" -> true;
      default -> false;
    };
  }
}
