package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.LabelSelector;
import dev.klint.core.kube.Labels;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Selectors;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.apps.Controllers;
import dev.klint.rules.validity.pod.PodSpecs;
import java.util.Optional;

/** A ReplicationController; answers for {@code ValidateReplicationControllerSpec}. */
public final class ReplicationControllerValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field template = spec.get("template");
    Field labels = template.get("metadata").get("labels");
    Field selector = spec.get("selector");
    Values.nonNegative(spec.get("minReadySeconds"), faults);
    Values.nonNegative(spec.get("replicas"), faults);
    // by default the labels of the template
    if (selector.size() == 0 && labels.size() == 0 && !labels.broken()) {
      faults.as(ValidityRules.SELECTOR_MISSING).required(selector);
    }
    if (template.missing()) {
      faults.required(template);
      return;
    }
    Optional<LabelSelector> wanted = LabelSelector.ofMap(selector);
    Optional<Labels> given = Labels.of(labels);
    if (wanted.isPresent() && given.isPresent() && !wanted.get().matches(given.get())) {
      Selectors.mismatch(labels, faults);
    }
    PodSpecs.template(template, faults);
    Controllers.longRunning(template, "ReplicationController", faults);
  }
}
