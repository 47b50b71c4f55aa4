package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.admission.ClientConfigs;
import java.util.HashSet;
import java.util.Set;

/**
 * How objects are turned from one version to another; answers for {@code
 * validateCustomResourceConversion}. The server knows parts of {@code webhook} by older names.
 */
final class Conversions {
  private Conversions() {}

  static void validate(Field spec, Faults faults) {
    Field conversion = spec.get("conversion");
    if (!conversion.exists()) {
      return;
    }
    FieldPath path = conversion.path();
    Field webhook = conversion.get("webhook");
    Field config = webhook.get("clientConfig").named(path.child("webhookClientConfig"));
    Field versions =
        webhook.get("conversionReviewVersions").named(path.child("conversionReviewVersions"));
    Field strategy = conversion.get("strategy");
    if (spec.get("preserveUnknownFields").isTrue() && !strategy.stringOr("").equals("None")) {
      faults.invalid(strategy, "strategy must be None where preserveUnknownFields is true");
    }
    Values.requiredOneOf(strategy, faults, "None", "Webhook");
    Faults naming = faults.as(ValidityRules.CRD_NAMES);
    if (strategy.stringOr("").equals("Webhook")) {
      if (config.missing()) {
        naming.required(config, "clientConfig is required with strategy Webhook");
      } else {
        ClientConfigs.ofConversion(config, faults);
      }
      reviewVersions(versions, faults);
    } else {
      if (config.exists()) {
        naming.forbidden(config, "clientConfig must not be set without strategy Webhook");
      }
      if (versions.size() > 0) {
        naming.forbidden(
            versions, "conversionReviewVersions must not be set without strategy Webhook");
      }
    }
  }

  private static void reviewVersions(Field versions, Faults faults) {
    if (versions.size() == 0) {
      faults.required(versions);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field item : versions.items()) {
      String text = item.stringOr("");
      if (seen.add(text)) {
        faults.invalidIf(item, text, Names.dns1035Label(text));
      } else {
        faults.invalid(item, "the version " + text + " is here for the second time");
      }
    }
    if (!seen.contains("v1") && !seen.contains("v1beta1")) {
      faults.invalid(versions, "conversionReviewVersions must name v1 or v1beta1");
    }
  }
}
