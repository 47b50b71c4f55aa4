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
import org.jspecify.annotations.Nullable;

/**
 * A ValidatingWebhookConfiguration or MutatingWebhookConfiguration; answers for {@code
 * validateValidatingWebhook} and {@code validateMutatingWebhook}.
 */
public final class WebhookConfigurationValidator implements Validator {
  private static final long MOST_SECONDS = 30;
  private static final int LEAST_SEGMENTS = 3;

  @Override
  public void validate(Resource resource, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field hook : resource.field().get("webhooks").items()) {
      hook(hook, faults);
      Field name = hook.get("name");
      String value = name.stringOr("");
      if (!value.isEmpty() && !names.add(value)) {
        faults.duplicate(name, "the name " + value + " is here for the second time");
      }
    }
  }

  private static void hook(Field hook, Faults faults) {
    Field name = hook.get("name");
    if (Values.required(name, faults)) {
      faults.invalidIf(name, name.stringOr(""), nameProblem(name.stringOr("")));
    }
    for (Field rule : hook.get("rules").items()) {
      MatchRules.validate(rule, faults);
    }
    Values.oneOfIfSet(hook.get("failurePolicy"), faults, "Fail", "Ignore");
    Values.oneOfIfSet(hook.get("matchPolicy"), faults, "Equivalent", "Exact");
    Values.oneOfIfSet(hook.get("reinvocationPolicy"), faults, "IfNeeded", "Never");
    Field effects = hook.get("sideEffects");
    if (effects.missing()) {
      faults.required(effects, "sideEffects is required: None or NoneOnDryRun");
    }
    Values.oneOfIfSet(effects, faults, "None", "NoneOnDryRun");
    if (hook.get("timeoutSeconds").exists()) {
      Values.between(hook.get("timeoutSeconds"), 1, MOST_SECONDS, faults);
    }
    LabelChecks.selector(hook.get("namespaceSelector"), faults);
    LabelChecks.selector(hook.get("objectSelector"), faults);
    ClientConfigs.validate(hook.get("clientConfig"), faults);
    MatchConditions.validate(hook.get("matchConditions"), false, faults);
    reviewVersions(hook.get("admissionReviewVersions"), faults);
  }

  /** A domain of at least three segments; answers for {@code IsFullyQualifiedName}. */
  private static @Nullable String nameProblem(String name) {
    String problem = Names.dnsSubdomain(name);
    int dots = 0;
    for (int i = 0; i < name.length(); i++) {
      dots += name.charAt(i) == '.' ? 1 : 0;
    }
    return problem == null && dots < LEAST_SEGMENTS - 1
        ? "must be a domain of at least three segments, such as check.policy.example.com"
        : problem;
  }

  private static void reviewVersions(Field versions, Faults faults) {
    if (versions.size() == 0) {
      faults.required(versions, "admissionReviewVersions is required: v1");
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field item : versions.items()) {
      String version = item.stringOr("");
      if (!seen.add(version)) {
        faults.invalid(item, "version " + version + " is here for the second time");
      } else {
        faults.invalidIf(item, version, Names.dns1035Label(version));
      }
    }
    if (!seen.contains("v1") && !seen.contains("v1beta1")) {
      faults.invalid(versions, "admissionReviewVersions must include v1 or v1beta1");
    }
  }
}
