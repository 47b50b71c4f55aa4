package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of an object as values of CEL, by their schema. */
final class SchemaValues {
  private SchemaValues() {}

  /** A value; a {@link Failure} when it is not what the schema wants. */
  static Object of(@Nullable Object raw, StructuralSchema schema) {
    if (raw == null) {
      return schema.nullable()
          ? Null.NULL
          : new Failure("invalid data, got null for schema with nullable=false");
    } else if (schema.intOrString()) {
      return raw instanceof String || raw instanceof Long
          ? raw
          : new Failure(
              "invalid data, expected XIntOrString value to be either a string or integer");
    }
    return switch (schema.type()) {
      case "object" ->
          raw instanceof Map<?, ?> map
              ? new SchemaMap(map, schema)
              : new Failure(
                  "invalid data, expected a map for the provided schema with type=object");
      case "array" -> array(raw, schema);
      case "string" -> raw instanceof String text ? text(text, schema) : unexpected("string");
      case "number" -> number(raw);
      case "integer" -> integer(raw);
      case "boolean" -> raw instanceof Boolean ? raw : unexpected("bool");
      default -> {
        if (!schema.preservesUnknown()) {
          throw new UnsureException("a value of no type");
        }
        yield new Preserved(raw);
      }
    };
  }

  /** A value without a type: no rule can name it, but those around it can be compared. */
  private record Preserved(Object raw) implements Opaque {
    @Override
    public String typeName() {
      return "unknown";
    }

    @Override
    public boolean same(Opaque other) {
      return equals(other);
    }
  }

  private static Failure unexpected(String type) {
    return new Failure("invalid data, expected " + type);
  }

  private static Object array(Object raw, StructuralSchema schema) {
    StructuralSchema items = schema.items();
    if (!(raw instanceof List<?> list)) {
      return new Failure("invalid data, expected an array for the provided schema with type=array");
    }
    return items == null
        ? new Failure("invalid array type, expected Items with a non-empty Schema")
        : new SchemaList(list, schema, items);
  }

  private static Object text(String text, StructuralSchema schema) {
    return switch (schema.format()) {
      case "duration" -> Formats.duration(text);
      case "date" -> Formats.date(text);
      case "date-time" -> Formats.dateTime(text);
      case "byte" -> Formats.bytes(text);
      default -> text;
    };
  }

  private static Object number(Object raw) {
    return raw instanceof Long
            || raw instanceof Double
            || raw instanceof BigDecimal
            || raw instanceof BigInteger
        ? ((Number) raw).doubleValue()
        : unexpected("float");
  }

  /** Text of YAML such as {@code 1.0} is an integer when it reaches the server. */
  private static Object integer(Object raw) {
    if (raw instanceof BigDecimal decimal
        && decimal.doubleValue() == Math.rint(decimal.doubleValue())
        && Math.abs(decimal.doubleValue()) < 0x1p53) {
      return decimal.longValue();
    }
    return raw instanceof Long ? raw : unexpected("int");
  }

  /** The value without its type. */
  static Object raw(Object value) {
    Object raw =
        value instanceof ListValue list
            ? list.raw()
            : value instanceof MapValue map ? map.raw() : value;
    return raw == null ? value : raw;
  }
}
