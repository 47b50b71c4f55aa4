package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Quantities;
import dev.klint.rules.validity.ResourceNames;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** A ResourceQuota; answers for {@code ValidateResourceQuotaSpec}. */
public final class ResourceQuotaValidator implements Validator {
  private static final String SCOPES =
      "BestEffort, NotBestEffort, Terminating, NotTerminating, PriorityClass,"
          + " CrossNamespacePodAffinity, VolumeAttributesClass";

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field hard = spec.get("hard");
    for (Field.Entry entry : hard.entries()) {
      ResourceNames.ofQuota(entry, faults);
      amount(entry, faults);
    }
    Set<String> scopes = new HashSet<>();
    for (Field item : spec.get("scopes").items()) {
      if (scopes.add(item.stringOr(""))) {
        scope(item, item.named(spec.get("scopes").path()), hard, faults);
      }
    }
    conflicts(scopes, spec.get("scopes"), faults);
    selector(spec.get("scopeSelector").get("matchExpressions"), hard, faults);
  }

  private static void amount(Field.Entry entry, Faults faults) {
    Field value = entry.value();
    BigDecimal amount = Quantities.ofResource(value);
    Faults quantity = faults.as(ValidityRules.QUANTITY);
    if (amount != null && amount.signum() < 0) {
      quantity.invalid(value, entry.name() + " must not be negative");
    } else if (amount != null
        && !Quantities.isWhole(amount)
        && ResourceNames.isCounted(entry.name())) {
      quantity.invalid(value, entry.name() + " must be a whole number");
    }
  }

  /**
   * @param place where the server says that it does not fit the resources
   */
  private static void scope(Field scope, Field place, Field hard, Faults faults) {
    String name = scope.stringOr("");
    if (!isScope(name)) {
      boolean listed = place.path().last().equals("scopes");
      faults.invalid(listed ? place : scope, "scope \"" + name + "\" is not one of " + SCOPES);
      return;
    }
    for (Field.Entry entry : hard.entries()) {
      if (ResourceNames.isQuota(entry.name()) && !covers(name, entry.name())) {
        faults.invalid(place, "scope " + name + " does not apply to the resource " + entry.name());
        return;
      }
    }
  }

  private static boolean isScope(String name) {
    return switch (name) {
      case "BestEffort",
          "NotBestEffort",
          "Terminating",
          "NotTerminating",
          "PriorityClass",
          "CrossNamespacePodAffinity",
          "VolumeAttributesClass" ->
          true;
      default -> false;
    };
  }

  private static boolean covers(String scope, String resource) {
    boolean pods = resource.equals("pods");
    return switch (scope) {
      case "BestEffort" -> pods;
      case "VolumeAttributesClass" ->
          resource.equals("persistentvolumeclaims") || resource.equals("requests.storage");
      default -> pods || isCompute(resource);
    };
  }

  private static boolean isCompute(String resource) {
    return switch (resource) {
      case "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory" ->
          true;
      default -> false;
    };
  }

  private static void conflicts(Set<String> scopes, Field place, Faults faults) {
    for (String scope : new String[] {"BestEffort", "Terminating"}) {
      if (scopes.contains(scope) && scopes.contains("Not" + scope)) {
        faults.invalid(place, scope + " and Not" + scope + " exclude each other");
      }
    }
  }

  /** The server leaves the indexes out. */
  private static void selector(Field expressions, Field hard, Faults faults) {
    FieldPath path = expressions.path();
    Set<String> scopes = new HashSet<>();
    for (Field expression : expressions.items()) {
      Field item = expression.named(path);
      Field scope = item.get("scopeName");
      if (scopes.add(scope.stringOr(""))) {
        scope(scope, item, hard, faults);
      }
      operator(scope.stringOr(""), item, faults);
    }
    conflicts(scopes, expressions, faults);
  }

  private static void operator(String scope, Field item, Faults faults) {
    Field operator = item.get("operator");
    Field values = item.get("values");
    String word = operator.stringOr("");
    boolean known = true;
    switch (word) {
      case "In", "NotIn" -> {
        if (values.size() == 0) {
          faults.required(values, "values must not be empty with operator " + word);
        }
      }
      case "Exists", "DoesNotExist" -> {
        if (values.size() > 0) {
          faults.invalid(values, "values must not be given with operator " + word);
        }
      }
      default -> {
        known = false;
        faults.invalid(
            operator, "operator \"" + word + "\" is not one of In, NotIn, Exists, DoesNotExist");
      }
    }
    boolean valued = scope.equals("PriorityClass") || scope.equals("VolumeAttributesClass");
    if (known && isScope(scope) && !valued && !word.equals("Exists")) {
      faults.invalid(operator, "scope " + scope + " only goes with operator Exists");
    }
  }
}
