package dev.klint.core.schema;

import dev.klint.core.kube.DurationText;
import dev.klint.core.yaml.ScalarNode;

/** A type that one scalar decodes as, judged exactly as the API server's Go decoder does. */
public enum ScalarType implements Type {
  STRING('s', "a string"),
  BOOLEAN('b', "a boolean, true or false"),
  INT32('i', "a whole number"),
  INT64('l', "a whole number"),
  DOUBLE('d', "a number"),
  /** {@code resource.Quantity}. */
  QUANTITY('q', "a quantity"),
  /** {@code intstr.IntOrString}. */
  INT_OR_STRING('x', "a whole number or a string"),
  /** {@code metav1.Time}. */
  TIME('t', "a time"),
  /** {@code metav1.MicroTime}. */
  MICRO_TIME('u', "a time with microseconds"),
  /** {@code metav1.Duration}. */
  DURATION('D', "a duration"),
  /** {@code []byte}: base64, or a list of bytes. */
  BYTES('y', "base64 text"),
  /** Anything at all, never looked into. */
  ANY('o', "any value");

  private final char code;
  private final String words;

  ScalarType(char code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The type that the index writes with this sign. */
  static ScalarType of(char code) {
    return switch (code) {
      case 's' -> STRING;
      case 'b' -> BOOLEAN;
      case 'i' -> INT32;
      case 'l' -> INT64;
      case 'd' -> DOUBLE;
      case 'q' -> QUANTITY;
      case 'x' -> INT_OR_STRING;
      case 't' -> TIME;
      case 'u' -> MICRO_TIME;
      case 'D' -> DURATION;
      case 'y' -> BYTES;
      case 'o' -> ANY;
      default -> throw new IllegalArgumentException("no type: " + code);
    };
  }

  /** As the index writes it. */
  char code() {
    return code;
  }

  /** What to tell people that it is. */
  public String words() {
    return words;
  }

  /**
   * Whether a scalar decodes as this.
   *
   * @param value the JSON text, except for a string, where it is the string itself
   */
  boolean accepts(ScalarNode.Type json, String value) {
    if (json == ScalarNode.Type.NULL || this == ANY) {
      return true;
    }
    return switch (json) {
      case STRING -> acceptsString(value);
      case INTEGER -> acceptsInteger(value);
      case FLOAT -> this == DOUBLE || (this == QUANTITY && QuantityText.isQuantity(value));
      case BOOLEAN -> this == BOOLEAN;
      case NULL -> true;
    };
  }

  /** Whether text is what this type is written as, and only this text is at fault. */
  boolean hasText() {
    return this == QUANTITY
        || this == TIME
        || this == MICRO_TIME
        || this == DURATION
        || this == BYTES;
  }

  private boolean acceptsString(String value) {
    return switch (this) {
      case STRING, INT_OR_STRING, ANY -> true;
      case QUANTITY -> QuantityText.isQuantity(value);
      case TIME -> TimeText.isTime(value, false);
      case MICRO_TIME -> TimeText.isTime(value, true);
      case DURATION -> DurationText.isDuration(value);
      case BYTES -> Base64Text.isBase64(value);
      case BOOLEAN, INT32, INT64, DOUBLE -> false;
    };
  }

  private boolean acceptsInteger(String value) {
    return switch (this) {
      case INT32, INT_OR_STRING -> within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> within(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE, ANY -> true;
      case QUANTITY -> QuantityText.isQuantity(value);
      case STRING, BOOLEAN, TIME, MICRO_TIME, DURATION, BYTES -> false;
    };
  }

  /** Whether an integer's text lies between two bounds. */
  static boolean within(String integer, long least, long most) {
    try {
      long number = Long.parseLong(integer);
      return least <= number && number <= most;
    } catch (NumberFormatException beyondLong) {
      return false;
    }
  }
}
