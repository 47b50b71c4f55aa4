package dev.klint.core.rule;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Resource;
import java.util.List;

/** Looks at one resource of any kind. */
public non-sealed interface ResourceRule extends Rule {
  List<Finding> check(Resource resource);
}
