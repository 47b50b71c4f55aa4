package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields by which clients may select objects; answers for {@code
 * ValidateCustomResourceSelectableFields} (on since 1.31).
 */
final class SelectableFields {
  private static final int SINCE = 31;
  private static final int MOST = 8;

  private SelectableFields() {}

  /**
   * @param beside whether the server finds the schema where it looks for it
   */
  static void validate(Field fields, Field schema, boolean beside, Faults all) {
    Faults faults = all.since(SINCE);
    if (fields.size() == 0 || schema.broken()) {
      return;
    }
    if (!schema.exists()) {
      faults.invalid(fields, "selectableFields need a schema");
    } else if (!beside) {
      faults.invalid(
          fields,
          "selectableFields must differ from version to version where the schemas do, and only"
              + " there");
    } else if (Supported.all(schema)) {
      paths(fields, schema, faults);
    }
  }

  private static void paths(Field fields, Field schema, Faults faults) {
    Set<List<String>> seen = new HashSet<>();
    for (Field item : fields.items()) {
      Field path = item.get("jsonPath");
      String text = path.stringOr("");
      if (text.isEmpty()) {
        faults.required(path);
        continue;
      }
      SchemaPath found = SchemaPath.of(text, schema, false);
      if (found.problem() != null) {
        faults.invalidIf(path, text, found.problem());
        continue;
      }
      path(path, text, found, faults);
      if (!seen.add(found.steps())) {
        faults.duplicate(path, "the path " + text + " is here for the second time");
      }
    }
    if (seen.size() > MOST) {
      faults.tooMany(fields, "at most " + MOST + " selectableFields are allowed");
    }
  }

  private static void path(Field path, String text, SchemaPath found, Faults faults) {
    Field schema = found.schema();
    if (schema != null && schema.broken()) {
      return;
    }
    String type = schema == null ? "" : Keywords.type(schema);
    if (found.steps().get(0).equals("metadata")) {
      faults.invalidIf(path, text, "must not lead into metadata");
    } else if (!type.equals("string") && !type.equals("boolean") && !type.equals("integer")) {
      faults.invalidIf(path, text, "must lead to a string, boolean or integer");
    }
  }
}
