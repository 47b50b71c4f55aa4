package dev.klint.core.cel;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A type as a value, what {@code type(x)} answers.
 *
 * @param name as CEL names it
 */
record TypeName(String name) {
  /** The names that stand for types in expressions. */
  static final Map<String, TypeName> NAMED =
      Map.ofEntries(
          entry("bool"),
          entry("bytes"),
          entry("double"),
          entry("int"),
          entry("list"),
          entry("map"),
          entry("null_type"),
          entry("string"),
          entry("type"),
          entry("uint"),
          entry("optional_type"),
          entry("google.protobuf.Duration"),
          entry("google.protobuf.Timestamp"),
          entry("net.IP"),
          entry("net.CIDR"));

  private static Map.Entry<String, TypeName> entry(String name) {
    return Map.entry(name, new TypeName(name));
  }

  static TypeName of(Object value) {
    return new TypeName(nameOf(value));
  }

  private static String nameOf(Object value) {
    if (value instanceof Long) {
      return "int";
    } else if (value instanceof String) {
      return "string";
    } else if (value instanceof Boolean) {
      return "bool";
    } else if (value instanceof Double) {
      return "double";
    } else if (value instanceof ListValue) {
      return "list";
    } else if (value instanceof MapValue) {
      return "map";
    } else if (value == Null.NULL) {
      return "null_type";
    } else if (value instanceof UInt) {
      return "uint";
    } else if (value instanceof Bytes) {
      return "bytes";
    } else if (value instanceof Duration) {
      return "google.protobuf.Duration";
    } else if (value instanceof OffsetDateTime) {
      return "google.protobuf.Timestamp";
    } else if (value instanceof Maybe) {
      return "optional_type";
    } else if (value instanceof Opaque opaque) {
      return opaque.typeName();
    }
    return "type";
  }
}
