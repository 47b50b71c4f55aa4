package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import java.util.HashSet;
import java.util.Set;

/**
 * A CustomResourceDefinition: formats that the server does not know, and so does not check; answers
 * for {@code GetUnrecognizedFormats}.
 */
final class DefinitionWarnings implements Advisor {
  private static final Set<String> TEXT =
      Set.of(
          "bsonobjectid",
          "uri",
          "email",
          "hostname",
          "ipv4",
          "ipv6",
          "cidr",
          "mac",
          "uuid",
          "uuid3",
          "uuid4",
          "uuid5",
          "isbn",
          "isbn10",
          "isbn13",
          "creditcard",
          "ssn",
          "hexcolor",
          "rgbcolor",
          "byte",
          "password",
          "date",
          "duration",
          "datetime",
          "k8sshortname",
          "k8slongname");
  private static final String[] ONE = {"not", "additionalProperties", "additionalItems", "items"};
  private static final String[] LISTS = {"allOf", "anyOf", "oneOf", "items"};
  private static final String[] MAPS = {"properties", "patternProperties", "definitions"};

  @Override
  public void advise(Field root, Warnings warnings) {
    Set<String> told = new HashSet<>();
    for (Field version : root.get("spec").get("versions").items()) {
      schema(version.get("schema").get("openAPIV3Schema"), told, warnings.since(34));
    }
  }

  /** The server names each format once. */
  private static void schema(Field schema, Set<String> told, Warnings warnings) {
    if (schema.size() == 0) {
      return;
    }
    Field format = schema.get("format");
    String name = format.stringOr("");
    String type = schema.get("type").stringOr("");
    if (!name.isEmpty() && !isKnown(type, name) && told.add(name)) {
      warnings.add(
          WarningRules.SERVER,
          format,
          "the server does not know the format "
              + name
              + (type.isEmpty() ? "" : " of type " + type)
              + ", and so does not check it");
    }
    for (String key : ONE) {
      schema(schema.get(key), told, warnings);
    }
    for (String key : LISTS) {
      for (Field item : schema.get(key).items()) {
        schema(item, told, warnings);
      }
    }
    for (String key : MAPS) {
      for (Field.Entry entry : schema.get(key).entries()) {
        schema(entry.value(), told, warnings);
      }
    }
  }

  private static boolean isKnown(String type, String format) {
    return switch (type) {
      case "", "string" -> TEXT.contains(format.replace("-", ""));
      case "integer" -> format.equals("int32") || format.equals("int64");
      case "number" -> format.equals("float") || format.equals("double");
      default -> false;
    };
  }
}
