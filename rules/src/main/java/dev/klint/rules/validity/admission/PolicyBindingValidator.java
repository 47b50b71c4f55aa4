package dev.klint.rules.validity.admission;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;

/**
 * A ValidatingAdmissionPolicyBinding or MutatingAdmissionPolicyBinding; answers for {@code
 * validateValidatingAdmissionPolicyBindingSpec} and its mutating twin.
 */
public final class PolicyBindingValidator implements Validator {
  private final boolean validating;

  /**
   * @param validating a ValidatingAdmissionPolicyBinding, which has actions
   */
  public PolicyBindingValidator(boolean validating) {
    this.validating = validating;
  }

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field policy = spec.get("policyName");
    if (Values.required(policy, faults)) {
      faults.invalidIf(policy, policy.stringOr(""), Names.dnsSubdomain(policy.stringOr("")));
    }
    if (spec.has("paramRef")) {
      paramRef(spec.get("paramRef"), faults);
    }
    if (spec.has("matchResources")) {
      MatchResources.validate(spec.get("matchResources"), faults);
    }
    if (validating) {
      actions(spec.get("validationActions"), faults);
    } else {
      MutatingAdmissionPolicyValidator.operations(spec.get("matchResources"), faults);
    }
  }

  private static void paramRef(Field ref, Faults faults) {
    Field name = ref.get("name");
    Field selector = ref.get("selector");
    boolean named = !name.stringOr("").isEmpty();
    if (named) {
      faults.invalidIf(name, name.stringOr(""), Names.pathSegment(name.stringOr("")));
    }
    LabelChecks.selector(selector, faults);
    if (named && selector.exists()) {
      faults.forbidden(name, "name and selector exclude each other");
      faults.forbidden(selector, "name and selector exclude each other");
    } else if (!named && selector.missing()) {
      faults.required(ref, "one of name and selector is required");
    }
    Values.requiredOneOf(ref.get("parameterNotFoundAction"), faults, "Deny", "Allow");
  }

  private static void actions(Field actions, Faults faults) {
    String[] allowed = {"Audit", "Deny", "Warn"};
    Set<String> seen = new HashSet<>();
    for (Field item : actions.items()) {
      String action = item.stringOr("");
      if (!Values.contains(allowed, action)) {
        faults.notSupported(item, action, allowed);
      }
      if (!seen.add(action)) {
        faults.duplicate(item, "the action " + action + " is here for the second time");
      }
    }
    if (seen.contains("Deny") && seen.contains("Warn")) {
      faults.invalid(actions, "Deny and Warn exclude each other: Deny says the same already");
    } else if (actions.size() == 0) {
      faults.required(actions, "at least one of validationActions is required");
    }
  }
}
