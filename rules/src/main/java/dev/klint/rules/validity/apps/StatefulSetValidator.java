package dev.klint.rules.validity.apps;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Selectors;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.ClaimSpecs;
import dev.klint.rules.validity.pod.PodSpecs;
import java.util.LinkedHashMap;
import java.util.Map;

/** A StatefulSet; answers for {@code ValidateStatefulSetSpec}. */
public final class StatefulSetValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field management = spec.get("podManagementPolicy");
    String word = management.stringOr("");
    if (!word.isEmpty() && !word.equals("OrderedReady") && !word.equals("Parallel")) {
      faults.invalidIf(management, word, "is not one of OrderedReady, Parallel");
    }
    updateStrategy(spec.get("updateStrategy"), faults);
    Field retention = spec.get("persistentVolumeClaimRetentionPolicy");
    Values.oneOf(retention.get("whenDeleted"), faults, "Retain", "Delete");
    Values.oneOf(retention.get("whenScaled"), faults, "Retain", "Delete");
    for (Field claim : spec.get("volumeClaimTemplates").items()) {
      ClaimSpecs.validate(claim.get("spec"), faults.since(36));
    }
    Values.nonNegative(spec.get("replicas"), faults);
    Values.nonNegative(spec.get("minReadySeconds"), faults);
    Values.nonNegative(spec.get("ordinals").get("start"), faults);
    Field service = spec.get("serviceName");
    if (!service.stringOr("").isEmpty()) {
      faults
          .since(36)
          .invalidIf(service, service.stringOr(""), Names.dnsLabel(service.stringOr("")));
    }
    Field template = spec.get("template");
    if (Selectors.required(spec, faults)) {
      Selectors.matches(spec.get("selector"), template, faults);
      PodSpecs.statefulTemplate(template, claims(spec), faults);
    }
    Controllers.longRunning(template, "StatefulSet", faults);
  }

  /** Claim templates are volumes of the pods; two of one name are one. */
  private static Map<String, Field> claims(Field spec) {
    Map<String, Field> claims = new LinkedHashMap<>();
    for (Field claim : spec.get("volumeClaimTemplates").items()) {
      claims.put(claim.get("metadata").get("name").stringOr(""), claim);
    }
    return claims;
  }

  private static void updateStrategy(Field strategy, Faults faults) {
    Field type = strategy.get("type");
    Field rolling = strategy.get("rollingUpdate");
    switch (type.stringOr("")) {
      case "OnDelete" -> {
        if (rolling.exists()) {
          faults
              .as(ValidityRules.UPDATE_STRATEGY)
              .invalid(rolling, "rollingUpdate must not be set with the type OnDelete");
        }
      }
      case "RollingUpdate", "" -> Values.nonNegative(rolling.get("partition"), faults);
      default ->
          faults.invalid(
              type.named(strategy.path()),
              "type \"" + type.stringOr("") + "\" is not one of RollingUpdate, OnDelete");
    }
  }
}
