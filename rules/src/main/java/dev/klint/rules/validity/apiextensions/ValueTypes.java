package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;

/** Whether a value has the type of its schema; answers for {@code typeValidator}. */
final class ValueTypes {
  /** Up to here a double holds every integer. */
  private static final double SAFEST = 9_007_199_254_740_991.0;

  private ValueTypes() {}

  static boolean fits(Field schema, Field value) {
    String type = Keywords.type(schema);
    String format = schema.get("format").stringOr("");
    boolean numeric = type.equals("integer") || type.equals("number");
    if (value.node() == null) {
      return type.isEmpty() || schema.get("nullable").isTrue();
    } else if (type.isEmpty() && format.isEmpty()) {
      return true;
    } else if (value.node() instanceof MappingNode) {
      return type.equals("object");
    } else if (value.node() instanceof SequenceNode) {
      return type.equals("array") || (!format.isEmpty() && !numeric);
    }
    ScalarNode scalar = (ScalarNode) value.node();
    return switch (scalar.type()) {
      case STRING -> type.equals("string") || (!format.isEmpty() && !numeric);
      case BOOLEAN -> type.equals("boolean");
      case INTEGER -> type.equals("number") || (type.equals("integer") && isWhole(scalar));
      case FLOAT -> type.equals("number") || (type.equals("integer") && isWhole(scalar));
      case NULL -> true;
    };
  }

  /** An integer that is one for Go too: in a long, or held exactly by a double. */
  private static boolean isWhole(ScalarNode scalar) {
    if (scalar.type() == ScalarNode.Type.INTEGER && Numbers.isLong(scalar)) {
      return true;
    }
    double number = Double.parseDouble(scalar.value());
    return Math.abs(number) <= SAFEST && number == Math.rint(number);
  }

  /** The wanted type in words. */
  static String words(Field schema) {
    String type = Keywords.type(schema);
    return switch (type) {
      case "" -> "of its format";
      case "integer", "object", "array" -> "an " + type;
      default -> "a " + type;
    };
  }
}
