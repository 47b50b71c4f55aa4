package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import java.util.List;

/**
 * The two ways in which a structural schema may name types below {@code anyOf}: that of an integer
 * or string.
 */
enum IntOrStringForm {
  NONE,
  /** {@code anyOf: [{type: integer}, {type: string}]}. */
  ANY_OF,
  /** The same as the first of {@code allOf}. */
  FIRST_ALL_OF,
  BOTH;

  static IntOrStringForm of(Field schema) {
    boolean any = isIntOrString(schema);
    List<Field> all = Keywords.list(schema, "allOf");
    boolean first = !all.isEmpty() && isIntOrString(all.get(0));
    return any ? (first ? BOTH : ANY_OF) : first ? FIRST_ALL_OF : NONE;
  }

  boolean skipsAnyOf() {
    return this == ANY_OF || this == BOTH;
  }

  boolean skipsFirstAllOf() {
    return this == FIRST_ALL_OF || this == BOTH;
  }

  private static boolean isIntOrString(Field schema) {
    List<Field> any = Keywords.list(schema, "anyOf");
    return any.size() == 2 && isOnly(any.get(0), "integer") && isOnly(any.get(1), "string");
  }

  private static boolean isOnly(Field schema, String type) {
    if (!Keywords.type(schema).equals(type)) {
      return false;
    }
    for (Field.Entry entry : schema.entries()) {
      if (!entry.name().equals("type") && Keywords.counts(schema, entry.name())) {
        return false;
      }
    }
    return true;
  }
}
