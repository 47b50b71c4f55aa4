package dev.klint.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to call types and values when speaking to people. */
final class TypeWords {
  private static final String SAID_WITH_VOWEL = "AEFHILMNORSX";

  private TypeWords() {}

  /** {@code a container}, {@code an HTTP get action}. */
  static String object(ObjectType type) {
    if (type.name().equals("ObjectMeta")) {
      return "metadata";
    } else if (type.name().equals("JSONSchemaProps")) {
      return "a JSON schema";
    }
    List<String> words = split(type.name());
    return article(words.get(0)) + String.join(" ", words);
  }

  /** {@code a Deployment}. */
  static String kind(String name) {
    return article(name) + name;
  }

  private static String article(String word) {
    boolean spelt = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    boolean vowel = spelt ? SAID_WITH_VOWEL.indexOf(first) >= 0 : "AEIOaeio".indexOf(first) >= 0;
    return vowel ? "an " : "a ";
  }

  private static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      boolean border =
          i == name.length()
              || (Character.isUpperCase(name.charAt(i))
                  && (!Character.isUpperCase(name.charAt(i - 1))
                      || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)))));
      if (border) {
        String word = name.substring(start, i);
        boolean spelt = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        words.add(spelt ? word : word.toLowerCase(Locale.ROOT));
        start = i;
      }
    }
    return words;
  }

  /** What a value of this type is: {@code a list}, {@code a whole number}. */
  static String value(Type type) {
    if (type instanceof ScalarType scalar) {
      return scalar.words();
    } else if (type instanceof ListType list) {
      return list.item() instanceof ScalarType item ? "a list of " + many(item) : "a list";
    } else if (type instanceof MapType map) {
      return map.value() == ScalarType.STRING ? "a mapping of strings" : "a mapping";
    } else if (type instanceof SchemaOr or) {
      return switch (or.other()) {
        case BOOLEAN -> "a JSON schema or a boolean";
        case SCHEMAS -> "a JSON schema or a list of them";
        case STRINGS -> "a JSON schema or a list of strings";
      };
    }
    return "a mapping";
  }

  /** A type in the fewest words, under the API's own names: {@code list of Container}. */
  static String shape(Type type) {
    if (type instanceof ListType list) {
      return "list of " + shape(list.item());
    } else if (type instanceof MapType map) {
      return "map of " + shape(map.value());
    } else if (type instanceof ObjectType object) {
      return object.name();
    } else if (type instanceof SchemaOr or) {
      return switch (or.other()) {
        case BOOLEAN -> or.schema().name() + " or boolean";
        case SCHEMAS -> or.schema().name() + " or list of them";
        case STRINGS -> or.schema().name() + " or list of string";
      };
    }
    return switch ((ScalarType) type) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case INT32, INT64 -> "integer";
      case DOUBLE -> "number";
      case QUANTITY -> "quantity";
      case INT_OR_STRING -> "integer or string";
      case TIME -> "time";
      case MICRO_TIME -> "time with microseconds";
      case DURATION -> "duration";
      case BYTES -> "base64 text";
      case ANY -> "any value";
    };
  }

  /** The API's name of the object that a type is or holds; empty when it has none. */
  static String name(Type type) {
    if (type instanceof ListType list) {
      return name(list.item());
    } else if (type instanceof MapType map) {
      return name(map.value());
    } else if (type instanceof SchemaOr or) {
      return or.schema().name();
    }
    return type instanceof ObjectType object ? object.name() : "";
  }

  private static String many(ScalarType type) {
    return switch (type) {
      case STRING -> "strings";
      case INT32, INT64 -> "whole numbers";
      case DOUBLE -> "numbers";
      case BOOLEAN -> "booleans";
      default -> "values";
    };
  }
}
