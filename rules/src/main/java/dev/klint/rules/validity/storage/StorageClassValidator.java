package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A StorageClass; answers for {@code ValidateStorageClass}. */
public final class StorageClassValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field root = resource.field();
    Field provisioner = root.get("provisioner");
    String name = provisioner.stringOr("");
    if (name.isEmpty()) {
      faults.required(provisioner);
    } else {
      faults.invalidIf(provisioner, name, Names.labelKey(name.toLowerCase(Locale.ROOT)));
    }
    Parameters.validate(root.get("parameters"), true, faults);
    if (!root.get("reclaimPolicy").stringOr("").isEmpty()) {
      word(root.get("reclaimPolicy"), "Delete", "Retain", faults);
    }
    word(root.get("volumeBindingMode"), "Immediate", "WaitForFirstConsumer", faults);
    Set<Map<String, Set<String>>> terms = new HashSet<>();
    terms.add(Map.of()); // an empty term is a duplicate of nothing, as the server sees it
    for (Field term : root.get("allowedTopologies").items()) {
      Field expressions = term.get("matchLabelExpressions");
      if (!terms.add(term(expressions, faults))) {
        faults.duplicate(expressions, "the term is empty or here for the second time");
      }
    }
  }

  private static void word(Field field, String one, String other, Faults faults) {
    String value = field.stringOr(one);
    if (!value.equals(one) && !value.equals(other)) {
      faults.notSupported(field, value, one, other);
    }
  }

  private static Map<String, Set<String>> term(Field expressions, Faults faults) {
    Map<String, Set<String>> valuesByKey = new HashMap<>();
    for (Field expression : expressions.items()) {
      Field key = expression.get("key");
      String name = key.stringOr("");
      faults.invalidIf(key, name, Names.labelKey(name));
      Field values = expression.get("values");
      if (values.size() == 0) {
        faults.required(values);
      }
      Set<String> seen = new HashSet<>();
      for (Field value : values.items()) {
        if (!seen.add(value.stringOr(""))) {
          faults.duplicate(value, value.stringOr("") + " is here for the second time");
        }
      }
      if (valuesByKey.put(name, seen) != null) {
        faults.duplicate(key, "the key " + name + " is here for the second time");
      }
    }
    return valuesByKey;
  }
}
