package dev.klint.rules.warnings;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/**
 * Tells what the API server warns of when it takes an object, before anyone has sent it: answers
 * for {@code WarningsOnCreate} of the server's strategies, with one {@link Advisor} for each type.
 * The minors in which the server has learned a warning are those of the findings.
 */
public final class ApiServerWarnings implements ResourceRule {
  @Override
  public RuleInfo info() {
    return WarningRules.SERVER;
  }

  @Override
  public List<RuleInfo> infos() {
    return WarningRules.all();
  }

  @Override
  public List<Finding> check(Resource resource) {
    Warnings warnings = Warnings.none();
    Field root = resource.field();
    MetadataWarnings.owners(root.get("metadata").get("ownerReferences"), warnings);
    Advisor advisor = Advisors.of(resource.type());
    if (advisor != null) {
      advisor.advise(root, warnings);
    }
    return warnings.found();
  }
}
