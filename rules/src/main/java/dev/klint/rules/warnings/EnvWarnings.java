package dev.klint.rules.warnings;

import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Environment variables that a container has twice. The second may build on the first: {@code
 * PATH=$(PATH):/opt/bin}.
 */
final class EnvWarnings {
  private EnvWarnings() {}

  static void tell(Container container, Warnings warnings) {
    Field list = container.field().get("env");
    if (list.size() < 2) {
      return;
    }
    Map<String, Field> seen = new HashMap<>();
    for (Field variable : list.items()) {
      Field name = variable.get("name");
      String word = name.stringOr("");
      Field first = word.isEmpty() ? null : seen.putIfAbsent(word, name);
      if (first != null && hides(variable, word)) {
        warnings.at(
            WarningRules.ENV,
            variable,
            name.where(),
            "container " + container.name() + " sets " + word + " twice: the last value wins",
            List.of(Related.at(first, "set first here")));
      }
    }
  }

  private static boolean hides(Field variable, String name) {
    Field value = variable.get("value");
    String reference = "$(" + name + ")";
    String text = value.stringOr("");
    return !value.broken()
        && (variable.get("valueFrom").exists()
            || text.equals(reference)
            || !text.contains(reference));
  }
}
