package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/**
 * Where the scale subresource finds its numbers; answers for {@code
 * ValidateCustomResourceDefinitionSubresources}.
 */
final class Scales {
  private Scales() {}

  static void validate(Field subresources, Faults faults) {
    Field scale = subresources.get("scale");
    if (!scale.exists()) {
      return;
    }
    path(scale.get("specReplicasPath"), ".spec.", faults);
    path(scale.get("statusReplicasPath"), ".status.", faults);
    Field selector = scale.get("labelSelectorPath");
    String text = selector.stringOr("");
    if (!text.isEmpty() && !text.startsWith(".spec.") && !text.startsWith(".status.")) {
      faults.invalidIf(selector, text, "must be a path under .spec or .status");
    }
  }

  private static void path(Field path, String start, Faults faults) {
    String text = path.stringOr("");
    if (JsonPaths.required(path, faults) && !text.startsWith(start)) {
      faults.invalidIf(path, text, "must be a path under " + start);
    }
  }
}
