package dev.klint.core.yaml;

import dev.klint.core.text.Range;

/**
 * A scalar as kubectl resolves it.
 *
 * @param type what the API server gets
 * @param value the JSON text of the value, except for a string, where it is the string itself
 *     without quotes
 * @param style how it is written
 */
public record ScalarNode(Range range, Type type, String value, Style style) implements YamlNode {
  /**
   * The JSON type. {@link #INTEGER} and {@link #FLOAT} differ as they do for the API server: {@code
   * 3.0} is an integer.
   */
  public enum Type {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
  }

  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }
}
