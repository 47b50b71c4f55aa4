package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import java.util.Locale;

/**
 * What a definition and its kind are called; answers for {@code
 * ValidateCustomResourceDefinitionNames} and the names that the server fills in.
 */
final class DefinitionNames {
  private DefinitionNames() {}

  static void validate(Field spec, Faults faults) {
    group(spec.get("group"), faults);
    Field names = spec.get("names");
    Field kind = names.get("kind");
    Field listKind = names.get("listKind");
    String kindText = kind.stringOr("");
    label(names.get("plural"), names.get("plural").stringOr(""), faults);
    String singular = or(names.get("singular"), kindText.toLowerCase(Locale.ROOT));
    label(names.get("singular"), singular, faults);
    label(kind, kindText, faults);
    String listText = or(listKind, kindText.isEmpty() ? "" : kindText + "List");
    label(listKind, listText, faults);
    if (!kindText.isEmpty() && kindText.equals(listText)) {
      faults
          .as(ValidityRules.CRD_NAMES)
          .invalid(listKind, "listKind must differ from kind: write " + kindText + "List");
    }
    for (String list : new String[] {"shortNames", "categories"}) {
      for (Field item : names.get(list).items()) {
        faults.invalidIf(item, item.stringOr(""), Names.dns1035Label(item.stringOr("")));
      }
    }
  }

  private static String or(Field field, String other) {
    String text = field.stringOr("");
    return text.isEmpty() ? other : text;
  }

  private static void group(Field group, Faults faults) {
    if (Values.required(group, faults)) {
      String text = group.stringOr("");
      String problem = Names.dnsSubdomain(text);
      boolean dotless = problem == null && text.indexOf('.') < 0;
      faults.invalidIf(group, text, dotless ? "must have at least one dot" : problem);
    }
  }

  /** A label; kinds and list kinds may have capitals. */
  private static void label(Field field, String text, Faults faults) {
    boolean capitals =
        switch (field.path().last()) {
          case "kind", "listKind" -> true;
          default -> false;
        };
    if (text.isEmpty()) {
      faults.required(field);
    } else {
      String problem = Names.dns1035Label(capitals ? text.toLowerCase(Locale.ROOT) : text);
      faults.invalidIf(
          field,
          text,
          problem == null || !capitals
              ? problem
              : problem.replace("lower case letters", "letters"));
    }
  }
}
