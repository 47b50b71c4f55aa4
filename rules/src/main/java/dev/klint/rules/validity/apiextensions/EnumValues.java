package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a schema lists; answers for {@code basicCommonValidator}. */
final class EnumValues {
  private EnumValues() {}

  static void validate(Field schema, Field value, Faults faults) {
    List<String> words = new ArrayList<>();
    for (Field one : schema.get("enum").items()) {
      if (isSame(one.node(), value.node())) {
        return;
      }
      words.add(shown(one));
    }
    if (!words.isEmpty()) {
      faults.notSupported(value, shown(value), words.toArray(new String[0]));
    }
  }

  private static String shown(Field value) {
    return value.node() instanceof SequenceNode ? "[...]" : value.scalarText().orElse("{...}");
  }

  /** Numbers are compared as numbers of the listed one's type; null is like nothing. */
  private static boolean isSame(@Nullable YamlNode listed, @Nullable YamlNode value) {
    if (listed == null || value == null) {
      return false;
    }
    if (listed instanceof ScalarNode one
        && value instanceof ScalarNode other
        && isNumber(one)
        && isNumber(other)) {
      double wanted = Double.parseDouble(one.value());
      double given = Double.parseDouble(other.value());
      boolean whole = one.type() == ScalarNode.Type.INTEGER;
      return wanted == (whole ? (double) (long) given : given);
    }
    return SameValues.json(listed, value);
  }

  private static boolean isNumber(ScalarNode scalar) {
    return scalar.type() == ScalarNode.Type.INTEGER || scalar.type() == ScalarNode.Type.FLOAT;
  }
}
