package dev.klint.rules.validity.admission;

import dev.klint.core.cel.CelResult;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A MutatingAdmissionPolicy; answers for {@code validateMutatingAdmissionPolicySpec}. */
public final class MutatingAdmissionPolicyValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    ValidatingAdmissionPolicyValidator.common(spec, faults);
    operations(spec.get("matchConstraints"), faults);
    Field mutations = spec.get("mutations");
    if (mutations.size() == 0) {
      faults.required(mutations, "at least one of mutations is required");
    }
    PolicyExpressions expressions = new PolicyExpressions(spec, true, faults);
    for (Field mutation : mutations.items()) {
      mutation(mutation, expressions, faults);
    }
    Values.requiredOneOf(spec.get("reinvocationPolicy"), faults, "IfNeeded", "Never");
  }

  /** What is deleted cannot be changed; the server leaves the indexes out. */
  static void operations(Field match, Faults faults) {
    Field rules = match.get("resourceRules");
    for (Field rule : rules.items()) {
      for (Field operation : rule.get("operations").items()) {
        String word = operation.stringOr("");
        if (word.equals("DELETE")) {
          faults.notSupported(
              operation.named(rules.path().child("operations")),
              word,
              "*",
              "CONNECT",
              "CREATE",
              "UPDATE");
        }
      }
    }
  }

  private static void mutation(Field mutation, PolicyExpressions expressions, Faults faults) {
    Field type = mutation.get("patchType");
    if (!Values.required(type, faults)) {
      return;
    }
    switch (type.stringOr("")) {
      case "JSONPatch" -> {
        patch(mutation, "jsonPatch", "applyConfiguration", faults);
        Field patch = mutation.get("jsonPatch");
        expressions.checkPatch(patch.get("expression"), CelResult.PATCHES);
      }
      case "ApplyConfiguration" -> {
        patch(mutation, "applyConfiguration", "jsonPatch", faults);
        Field configuration = mutation.get("applyConfiguration");
        expressions.checkPatch(configuration.get("expression"), CelResult.OBJECT);
      }
      default -> faults.notSupported(type, type.stringOr(""), "ApplyConfiguration", "JSONPatch");
    }
  }

  private static void patch(Field mutation, String own, String other, Faults faults) {
    String type = mutation.get("patchType").stringOr("");
    Field patch = mutation.get(own);
    Field expression = patch.get("expression");
    if (patch.missing()) {
      faults.required(patch, own + " is required with patchType " + type);
    } else if (expression.stringOr("").isBlank()) {
      faults.required(expression);
    }
    if (mutation.has(other)) {
      faults.invalid(mutation.get(other), other + " must not be set with patchType " + type);
    }
  }
}
