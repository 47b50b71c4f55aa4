package dev.klint.rules.validity.core;

import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.pod.ClaimSpecs;

/** A PersistentVolumeClaim; answers for {@code ValidatePersistentVolumeClaim} and its strategy. */
public final class PersistentVolumeClaimValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    ClaimSpecs.ofClaim(resource.field().get("spec"), faults);
  }
}
