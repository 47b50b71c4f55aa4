package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import java.util.Map;

/**
 * A Pod; answers for {@code ValidatePodCreate} and for the admission that always runs over pods
 * (Priority, RuntimeClass).
 */
public final class PodValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Field metadata = resource.field().get("metadata");
    Field spec = resource.field().get("spec");
    int before = faults.count();
    if (admission(spec, faults)) {
      return; // refused before validation
    }
    PodContext context = new PodContext(spec, metadata, PodContext.Holder.POD);
    PodAnnotations.validate(metadata.get("annotations"), context, faults);
    PodSpecs.spec(context, Map.of(), faults);
    for (Field container : context.containers()) {
      Field image = container.get("image");
      String name = image.stringOr("");
      if (!name.equals(name.strip())) {
        faults
            .as(ValidityRules.IMAGE)
            .invalid(image, "image \"" + name + "\" must not have blanks around it");
      }
    }
    if (spec.get("ephemeralContainers").size() > 0) {
      faults
          .as(ValidityRules.EPHEMERAL_CONTAINERS)
          .forbidden(
              spec.get("ephemeralContainers"), "ephemeral containers cannot be set on creation");
    }
    if (!spec.get("nodeName").stringOr("").isEmpty() && spec.get("schedulingGates").size() > 0) {
      faults.forbidden(spec.get("nodeName"), "nodeName must not be set with scheduling gates");
    }
    PodAnnotations.profilesMatch(context, faults);
    if (faults.count() == before) {
      overhead(spec, faults);
    }
  }

  /** Admission looks at a pod that validation has let through. */
  private static void overhead(Field spec, Faults faults) {
    if (spec.get("overhead").exists() && !spec.get("runtimeClassName").exists()) {
      faults
          .as(ValidityRules.OVERHEAD)
          .forbidden(spec.get("overhead"), "overhead must not be set without a runtime class");
    }
  }

  /** Whether a pod is refused for a priority that admission would have set. */
  private static boolean admission(Field spec, Faults faults) {
    int before = faults.count();
    boolean named = !spec.get("priorityClassName").stringOr("").isEmpty();
    Field priority = spec.get("priority");
    if (!named && priority.integerOr(0) != 0) {
      faults.forbidden(priority, "priority must not be set by hand; name a class instead");
    }
    Field preemption = spec.get("preemptionPolicy");
    if (!named && !preemption.stringOr("PreemptLowerPriority").equals("PreemptLowerPriority")) {
      faults.forbidden(
          preemption, "preemptionPolicy must not be set by hand; name a class that has it");
    }
    return faults.count() > before;
  }
}
