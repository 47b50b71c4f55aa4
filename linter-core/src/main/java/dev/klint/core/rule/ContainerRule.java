package dev.klint.core.rule;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import java.util.List;

/** Looks at one container of any role. */
public non-sealed interface ContainerRule extends Rule {
  List<Finding> check(Container container);
}
