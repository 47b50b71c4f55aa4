package dev.klint.core.rule;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Workload;
import java.util.List;

/** Looks at a pod or pod template, whatever kind holds it. */
public non-sealed interface WorkloadRule extends Rule {
  List<Finding> check(Workload workload);
}
