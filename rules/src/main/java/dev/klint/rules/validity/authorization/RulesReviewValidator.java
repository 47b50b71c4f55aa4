package dev.klint.rules.validity.authorization;

import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A SelfSubjectRulesReview; answers for its storage, which names no field. */
public final class RulesReviewValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    Values.required(resource.field().get("spec").get("namespace"), faults);
  }
}
