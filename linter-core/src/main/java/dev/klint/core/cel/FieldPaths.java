package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import org.jspecify.annotations.Nullable;

/** Paths in rules such as {@code .spec.replicas} or {@code ['a.b']}, below the rule's own place. */
final class FieldPaths {
  private FieldPaths() {}

  /** The place that a path means; the start when the path does not fit the schema. */
  static Place resolve(String path, StructuralSchema start, Place from) {
    Place place = from;
    StructuralSchema schema = start;
    int at = 0;
    while (at < path.length()) {
      boolean bracket = path.startsWith("['", at);
      int end = bracket ? closingQuote(path, at + 2) : nameEnd(path, at + 1);
      if (end < 0 || (!bracket && path.charAt(at) != '.')) {
        return from;
      }
      String name = bracket ? unescaped(path.substring(at + 2, end)) : path.substring(at + 1, end);
      boolean isKey = schema.properties().isEmpty();
      StructuralSchema next = isKey ? schema.additional() : schema.properties().get(name);
      if (name == null || next == null) {
        return from;
      }
      place = isKey ? place.key(name) : place.field(name);
      schema = next;
      at = bracket ? end + 2 : end;
    }
    return place;
  }

  /** Where the quote stands that a bracket follows; negative for none. */
  private static int closingQuote(String path, int from) {
    for (int i = from; i < path.length(); i++) {
      if (path.charAt(i) == '\'' && path.charAt(i - 1) != '\\') {
        return path.startsWith("']", i) ? i : -1;
      }
    }
    return -1;
  }

  private static int nameEnd(String path, int from) {
    int end = from;
    while (end < path.length() && ".[]".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return end == from ? -1 : end;
  }

  private static @Nullable String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        int known = "abfnrtv'\\".indexOf(text.charAt(i));
        if (known < 0) {
          return null;
        }
        c = "\u0007\b\f\n\r\t\u000b'\\".charAt(known);
      }
      out.append(c);
    }
    return out.toString();
  }
}
