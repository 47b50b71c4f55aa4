package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.GoPattern;
import dev.klint.core.kube.StringFormats;
import dev.klint.core.rule.Faults;

/** Length, pattern and format of texts; answers for {@code stringValidator}. */
final class Strings {
  private Strings() {}

  static void validate(Field schema, Field value, Faults faults) {
    String text = value.stringOr("");
    String name = Keywords.shown(value);
    int length = text.codePointCount(0, text.length());
    String pattern = schema.get("pattern").stringOr("");
    if (length > schema.get("maxLength").integerOr(Long.MAX_VALUE)) {
      faults.tooLong(value, name + " is longer than maxLength of its schema");
    } else if (length < schema.get("minLength").integerOr(0)) {
      faults.invalid(value, name + " is shorter than minLength of its schema");
    } else if (!pattern.isEmpty() && !isFound(pattern, text)) {
      faults.invalid(value, name + " does not match the pattern of its schema");
    }
    String format = schema.get("format").stringOr("");
    if (!format.isEmpty() && !StringFormats.holds(format, text)) {
      Faults known =
          StringFormats.isRecent(format) ? faults.since(StringFormats.NAMES_SINCE) : faults;
      known.wrongType(value, name + " is not of the format " + format);
    }
  }

  private static boolean isFound(String pattern, String text) {
    GoPattern compiled = GoPattern.of(pattern);
    return compiled == null || compiled.isFoundIn(text);
  }
}
