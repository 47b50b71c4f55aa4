package dev.klint.rules.resources;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/** Flags a long-running container that may take all memory of its node. */
public final class MemoryLimitMissing implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.info("memory-limit-missing", "resources", "a container has no memory limit")
          .in(RECOMMENDED, STRICT)
          .help("set resources.limits.memory to what the container needs at its peak")
          .peers(
              "kube-linter:unset-memory-requirements",
              "kube-score:container-resources",
              "polaris:memoryLimitsMissing",
              "kubesec:LimitsMemory",
              "trivy:KSV-0018",
              "checkov:CKV_K8S_13",
              "sonar:S6864");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    if (!container.concurrent()) {
      return List.of();
    }
    Field own = container.field().get("resources").get("limits").get("memory");
    Field ofPod = container.workload().spec().get("resources").get("limits").get("memory");
    if (!own.missing() || !ofPod.missing()) {
      return List.of();
    }
    return List.of(INFO.at(own, "container " + container.name() + " has no memory limit"));
  }
}
