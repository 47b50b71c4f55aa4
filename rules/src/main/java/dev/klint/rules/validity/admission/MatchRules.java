package dev.klint.rules.validity.admission;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;

/** Which requests are meant; answers for {@code validateRuleWithOperations}. */
final class MatchRules {
  private static final String[] OPERATIONS = {"*", "CONNECT", "CREATE", "DELETE", "UPDATE"};

  private MatchRules() {}

  static void validate(Field rule, Faults faults) {
    Field operations = rule.get("operations");
    list(operations, faults);
    for (Field operation : operations.items()) {
      if (!Values.contains(OPERATIONS, operation.stringOr(""))) {
        faults.notSupported(operation, operation.stringOr(""), OPERATIONS);
      }
    }
    list(rule.get("apiGroups"), faults);
    Field versions = rule.get("apiVersions");
    list(versions, faults);
    for (Field version : versions.items()) {
      Values.required(version, faults);
    }
    resources(rule.get("resources"), faults);
    Values.oneOfIfSet(rule.get("scope"), faults, "*", "Cluster", "Namespaced");
  }

  private static void list(Field list, Faults faults) {
    Values.notEmpty(list, faults);
    Values.starAlone(list, faults);
  }

  private static void resources(Field resources, Faults faults) {
    Values.notEmpty(resources, faults);
    Set<String> allOf = new HashSet<>();
    Set<String> everywhere = new HashSet<>();
    boolean plain = false;
    for (Field item : resources.items()) {
      String name = item.stringOr("");
      int slash = name.indexOf('/');
      if (!Values.required(item, faults)) {
        continue;
      } else if (slash < 0) {
        plain = !name.equals("*"); // as the server does it: the last one decides
        continue;
      }
      String resource = name.substring(0, slash);
      String part = name.substring(slash + 1);
      if (allOf.contains(resource) || everywhere.contains(part)) {
        faults.invalid(item, name + " is already covered by an earlier item with *");
      }
      if (part.equals("*")) {
        allOf.add(resource);
      }
      if (resource.equals("*")) {
        everywhere.add(part);
      }
    }
    if ((resources.size() > 1 && Values.has(resources, "*/*"))
        || (plain && Values.has(resources, "*"))) {
      faults.invalid(resources, "* means all resources: no others may stand beside it");
    }
  }
}
