package dev.klint.core.schema;

import com.networknt.schema.Error;
import dev.klint.core.finding.Cause;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a value, and which cause the API server gives. */
final class CustomWords {
  private CustomWords() {}

  static Cause cause(Error error) {
    return switch (error.getKeyword()) {
      case CustomKeywords.WORDS, "enum" -> Cause.NOT_SUPPORTED;
      case "maxLength" -> Cause.TOO_LONG;
      case "maxItems", "maxProperties" -> Cause.TOO_MANY;
      case ListTypeKeyword.NAME -> Cause.DUPLICATE;
      case CustomKeywords.FORMAT -> isNumeric(asked(error)) ? Cause.INVALID : Cause.TYPE;
      default -> Cause.INVALID;
    };
  }

  /** What to say of the value, behind its name. */
  static String of(Error error) {
    JsonNode asked = asked(error);
    String bound = asked.isValueNode() ? Quoting.shown(asked.asString("")) : "";
    return switch (error.getKeyword()) {
      case CustomKeywords.WORDS, "enum" -> "must be one of " + list(asked);
      case "minimum" -> "must be at least " + bound;
      case "maximum" -> "must be at most " + bound;
      case "exclusiveMinimum" -> "must be greater than " + bound;
      case "exclusiveMaximum" -> "must be less than " + bound;
      case "minLength" -> "must have at least " + count(bound, "character");
      case "maxLength" -> "must have at most " + count(bound, "character");
      case "minItems" -> "must have at least " + count(bound, "item");
      case "maxItems" -> "must have at most " + count(bound, "item");
      case "minProperties" -> "must have at least " + count(bound, "member");
      case "maxProperties" -> "must have at most " + count(bound, "member");
      case PatternKeyword.NAME -> "must match the pattern " + bound;
      case CustomKeywords.MULTIPLE -> "must be a multiple of " + bound;
      case CustomKeywords.FORMAT ->
          "must have the format " + Quoting.shown(asked.path("format").asString(""));
      case ListTypeKeyword.NAME ->
          asked.isEmpty()
              ? "stands there twice"
              : "has the same " + names(asked) + " as one before it";
      case JunctorKeyword.ANY_OF -> "must match at least one of several schemas (anyOf)";
      case JunctorKeyword.ONE_OF -> "must match exactly one of several schemas (oneOf)";
      case JunctorKeyword.NOT -> "must not match the schema that its definition forbids (not)";
      default -> "breaks " + error.getKeyword() + " of the schema";
    };
  }

  /** What type is asked for. */
  static String type(Error error) {
    JsonNode asked = asked(error);
    if (asked.isArray()) {
      List<String> types = new ArrayList<>();
      asked.forEach(one -> types.add(type(one.asString(""))));
      return String.join(" or ", types);
    }
    return type(asked.isString() ? asked.stringValue() : asked.path("type").asString(""));
  }

  private static String type(String name) {
    return switch (name) {
      case "null" -> "null";
      case "string" -> ScalarType.STRING.words();
      case "integer" -> ScalarType.INT64.words();
      case "number" -> ScalarType.DOUBLE.words();
      case "boolean" -> ScalarType.BOOLEAN.words();
      case "int-or-string" -> ScalarType.INT_OR_STRING.words();
      case "array" -> "a list";
      case "object" -> "a mapping";
      default -> "of another type";
    };
  }

  private static JsonNode asked(Error error) {
    return error.getSchemaNode();
  }

  private static boolean isNumeric(JsonNode asked) {
    String type = asked.path("type").asString("");
    return type.equals("integer") || type.equals("number");
  }

  private static String count(String number, String what) {
    return number + " " + what + (number.equals("1") ? "" : "s");
  }

  private static String list(JsonNode words) {
    List<String> texts = new ArrayList<>();
    for (JsonNode word : words) {
      if (texts.size() < 12) {
        texts.add(Quoting.shown(word.asString("")));
      }
    }
    return String.join(", ", texts) + (words.size() > 12 ? ", …" : "");
  }

  private static String names(JsonNode keys) {
    List<String> names = new ArrayList<>();
    for (JsonNode key : keys) {
      names.add(Quoting.shown(key.asString("")));
    }
    return String.join(" and ", names);
  }
}
