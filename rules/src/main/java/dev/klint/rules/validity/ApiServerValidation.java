package dev.klint.rules.validity;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import java.util.List;

/**
 * Finds what the API server would refuse after decoding: its hand-written validation, answered for
 * by one {@link Validator} for each API type.
 */
public final class ApiServerValidation implements ResourceRule {
  @Override
  public RuleInfo info() {
    return ValidityRules.INVALID;
  }

  @Override
  public List<RuleInfo> infos() {
    return ValidityRules.all();
  }

  @Override
  public List<Finding> check(Resource resource) {
    Faults faults = Faults.of(resource);
    MetadataValidator.INSTANCE.validate(resource, faults);
    Validator validator = Validators.of(resource.type());
    if (validator != null) {
      validator.validate(resource, faults);
    }
    return faults.found();
  }
}
