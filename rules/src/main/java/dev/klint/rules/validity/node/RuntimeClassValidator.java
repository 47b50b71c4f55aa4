package dev.klint.rules.validity.node;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import dev.klint.rules.validity.pod.Overheads;
import dev.klint.rules.validity.pod.Tolerations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A RuntimeClass; answers for {@code ValidateRuntimeClass}. */
public final class RuntimeClassValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field handler = resource.field().get("handler");
    if (Values.required(handler, faults)) {
      faults.invalidIf(handler, handler.stringOr(""), Names.dnsLabel(handler.stringOr("")));
    }
    Field overhead = resource.field().get("overhead");
    Overheads.validate(overhead.get("podFixed").named(overhead.path()), faults);
    Field scheduling = resource.field().get("scheduling");
    LabelChecks.validate(scheduling.get("nodeSelector"), faults);
    Tolerations.validate(scheduling.get("tolerations"), faults);
    differ(scheduling.get("tolerations"), faults);
  }

  private static void differ(Field tolerations, Faults faults) {
    Set<List<String>> seen = new HashSet<>();
    for (Field toleration : tolerations.items()) {
      List<String> key =
          List.of(
              toleration.get("key").stringOr(""),
              toleration.get("operator").stringOr(""),
              toleration.get("value").stringOr(""),
              toleration.get("effect").stringOr(""));
      if (!seen.add(key)) {
        faults.duplicate(toleration, "the toleration is listed twice");
      }
    }
  }
}
