package dev.klint.rules.validity.authentication;

import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A TokenReview; answers for its storage, which names no field. */
public final class TokenReviewValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Values.required(resource.field().get("spec").get("token"), faults);
  }
}
