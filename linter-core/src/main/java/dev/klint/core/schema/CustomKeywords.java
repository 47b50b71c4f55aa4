package dev.klint.core.schema;

import com.networknt.schema.keyword.Keyword;
import dev.klint.core.kube.StringFormats;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What schemas of custom resources ask of single values, where the API server differs from JSON
 * Schema. A value of another type is the business of {@link #TYPE} alone.
 */
final class CustomKeywords {
  /** The type, and whether null may stand instead. */
  static final String TYPE = "is";

  /** The values that are allowed. */
  static final String WORDS = "words";

  static final String MULTIPLE = "multiple";

  /** The format of a text, or the range of a number. */
  static final String FORMAT = "form";

  private CustomKeywords() {}

  static List<Keyword> all() {
    return List.of(
        new ValueKeyword(TYPE, CustomKeywords::isType),
        new ValueKeyword(WORDS, CustomKeywords::isWord),
        new ValueKeyword(MULTIPLE, CustomKeywords::isMultiple),
        new ValueKeyword(FORMAT, CustomKeywords::hasFormat));
  }

  /** What {@link #TYPE} asks. */
  static JsonNode type(String type, boolean nullable) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("nullable", nullable);
  }

  /** What {@link #FORMAT} asks. */
  static JsonNode format(String type, String format) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("format", format);
  }

  private static boolean isType(JsonNode asked, JsonNode value) {
    if (value.isNull()) {
      return asked.get("nullable").booleanValue();
    }
    return switch (asked.get("type").stringValue()) {
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "number" -> value.isNumber();
      case "integer" -> isInteger(value);
      case "int-or-string" -> value.isString() || isInteger(value);
      default -> true;
    };
  }

  private static boolean isInteger(JsonNode value) {
    return value.isNumber()
        && (value.isIntegralNumber()
            ? value.canConvertToLong()
            : value.decimalValue().stripTrailingZeros().scale() <= 0 && value.canConvertToLong());
  }

  /** Nothing is null here, even where null is named: the server compares with typed values. */
  private static boolean isWord(JsonNode words, JsonNode value) {
    if (value.isNull()) {
      return false;
    }
    boolean sameType = false;
    for (JsonNode word : words) {
      if ((word.isNumber() && value.isNumber())
          ? word.decimalValue().compareTo(value.decimalValue()) == 0
          : word.equals(value)) {
        return true;
      }
      sameType |= word.getNodeType() == value.getNodeType();
    }
    return !sameType && !words.isEmpty();
  }

  /** A whole number is divided by the whole part of the factor, which must then be positive. */
  private static boolean isMultiple(JsonNode factor, JsonNode value) {
    if (!value.isNumber() || !factor.isNumber()) {
      return true;
    }
    BigDecimal by = factor.decimalValue();
    BigDecimal number = value.decimalValue();
    if (value.isIntegralNumber()) {
      BigDecimal whole = new BigDecimal(by.toBigInteger());
      return whole.signum() > 0 && number.remainder(whole).signum() == 0;
    }
    double quotient = number.doubleValue() / by.doubleValue();
    return by.signum() > 0 && Math.abs(quotient - Math.rint(quotient)) < 1e-9;
  }

  private static boolean hasFormat(JsonNode asked, JsonNode value) {
    String format = asked.get("format").stringValue();
    return switch (asked.get("type").stringValue()) {
      case "", "string" -> !value.isString() || StringFormats.holds(format, value.stringValue());
      case "integer" -> !format.equals("int32") || !isInteger(value) || value.canConvertToInt();
      case "number" ->
          !format.equals("float")
              || !value.isNumber()
              || Math.abs(value.doubleValue()) <= Float.MAX_VALUE;
      default -> true;
    };
  }
}
