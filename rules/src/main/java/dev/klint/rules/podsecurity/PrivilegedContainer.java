package dev.klint.rules.podsecurity;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/** Flags a container that runs with every power of its node. */
public final class PrivilegedContainer implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.error("privileged-container", "security-pss-baseline", "a container runs privileged")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("leave privileged out and grant the single capability that is needed")
          .peers(
              "kube-linter:privileged-container",
              "kube-score:container-security-context-privileged",
              "polaris:runAsPrivileged",
              "kubesec:Privileged",
              "trivy:KSV-0017",
              "checkov:CKV_K8S_16",
              "sonar:S6428",
              "psa:privileged");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    Field privileged = container.field().get("securityContext").get("privileged");
    return privileged.isTrue()
        ? List.of(INFO.at(privileged, "container " + container.name() + " is privileged"))
        : List.of();
  }
}
