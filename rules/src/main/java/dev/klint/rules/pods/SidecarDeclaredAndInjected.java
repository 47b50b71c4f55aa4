package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Meshes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags a mesh proxy or secret agent that is written by hand and injected too. */
public final class SidecarDeclaredAndInjected implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "sidecar-declared-and-injected",
              "pods-and-helpers",
              "a helper is declared by hand and injected as well")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("keep one of both: remove the container, or turn the injection off");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    List<Finding> findings = new ArrayList<>();
    for (Container container : workload.concurrentContainers()) {
      String helper = KnownImages.helper(container).map(known -> known.name()).orElse("");
      String words = KnownImages.helper(container).map(known -> known.words()).orElse("");
      Optional<Field> asked =
          switch (helper) {
            case "proxyv2" -> Meshes.ISTIO.asked(workload);
            case "proxy" -> Meshes.LINKERD.asked(workload);
            case "vault" -> vault(workload);
            default -> Optional.empty();
          };
      // istio merges a container of this name into what it injects
      if (asked.isPresent() && !container.name().equals("istio-proxy")) {
        findings.add(
            INFO.at(
                    container.field().get("image"),
                    "container "
                        + container.name()
                        + " ("
                        + words
                        + ") is written by hand, but the pod also asks for its injection")
                .related(List.of(Related.at(asked.get(), "asked for here"))));
      }
    }
    return findings;
  }

  private static Optional<Field> vault(Workload workload) {
    Field asked = workload.metadata().get("annotations").key("vault.hashicorp.com/agent-inject");
    return asked.stringOr("").equals("true") ? Optional.of(asked) : Optional.empty();
  }
}
