package dev.klint.core.cel;

import dev.cel.common.types.CelType;

/** Types in messages. */
final class TypeWords {
  private TypeWords() {}

  static String withArticle(CelType type) {
    return switch (type.kind()) {
      case BOOL -> "a boolean";
      case BYTES -> "a value of bytes";
      case DOUBLE -> "a double";
      case DURATION -> "a duration";
      case INT -> "an integer";
      case LIST -> "a list of " + name(type.parameters().get(0));
      case MAP -> "a map";
      case NULL_TYPE -> "null";
      case STRING -> "a string";
      case TIMESTAMP -> "a timestamp";
      case UINT -> "an unsigned integer";
      case ANY, DYN, ERROR, TYPE_PARAM -> "of a type that is not known before it is evaluated";
      default -> "a value of type " + name(type);
    };
  }

  /** As expressions write it. */
  static String name(CelType type) {
    if (type.parameters().isEmpty()) {
      return type.name();
    }
    StringBuilder name = new StringBuilder(type.name());
    String before = "(";
    for (CelType parameter : type.parameters()) {
      name.append(before).append(name(parameter));
      before = ", ";
    }
    return name.append(')').toString();
  }
}
