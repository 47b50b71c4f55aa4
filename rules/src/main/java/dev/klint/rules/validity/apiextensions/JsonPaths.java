package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/** Simple paths into objects; answers for {@code validateSimpleJSONPath}. */
final class JsonPaths {
  private JsonPaths() {}

  /** It is given and begins with a dot; whether it does. */
  static boolean required(Field path, Faults faults) {
    String text = path.stringOr("");
    if (text.isEmpty()) {
      faults.required(path);
      return false;
    } else if (!text.startsWith(".")) {
      faults.invalidIf(path, text, "must begin with a dot: .spec.field");
      return false;
    }
    return true;
  }
}
