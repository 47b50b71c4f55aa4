package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** What kubectl shows in its tables; answers for {@code ValidateCustomResourceColumnDefinition}. */
final class PrinterColumns {
  private static final String[] TYPES = {"boolean", "date", "integer", "number", "string"};
  private static final String[] FORMATS = {
    "byte", "date", "date-time", "double", "float", "int32", "int64", "password"
  };

  private PrinterColumns() {}

  static void validate(Field columns, Faults faults) {
    for (Field column : columns.items()) {
      Values.required(column.get("name"), faults);
      if (Values.required(column.get("type"), faults)) {
        word(column.get("type"), TYPES, faults);
      }
      word(column.get("format"), FORMATS, faults);
      Field path = column.get("jsonPath");
      JsonPaths.required(path.named(column.path().child("JSONPath")), faults);
    }
  }

  private static void word(Field field, String[] allowed, Faults faults) {
    String text = field.stringOr("");
    if (!text.isEmpty() && !Values.contains(allowed, text)) {
      faults.invalidIf(field, text, "is not one of " + String.join(", ", allowed));
    }
  }
}
