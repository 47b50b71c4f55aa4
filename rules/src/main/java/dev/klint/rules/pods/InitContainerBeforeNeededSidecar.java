package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.LocalCalls;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;

/** Flags a regular init container that calls a native sidecar listed behind it. */
public final class InitContainerBeforeNeededSidecar implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "init-container-before-needed-sidecar",
              "pods-and-helpers",
              "a regular init container calls a native sidecar that is listed behind it")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("list the sidecar first: init containers start in the order of the list");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (workload.isHuge()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Container> containers = workload.containers();
    for (int i = 0; i < containers.size(); i++) {
      Container init = containers.get(i);
      if (init.role() == Role.INIT && workload.spec().get("hostNetwork").missing()) {
        List<Long> told = new ArrayList<>();
        for (LocalCalls.Call call : LocalCalls.of(init)) {
          boolean open =
              Ports.declares(init, call.port()) || isOpen(containers.subList(0, i), call);
          if (!open && !told.contains(call.port())) {
            told.add(call.port());
            find(init, call, containers.subList(i + 1, containers.size()), findings);
          }
        }
      }
    }
    return findings;
  }

  private static boolean isOpen(List<Container> before, LocalCalls.Call call) {
    for (Container container : before) {
      if (container.role() == Role.SIDECAR && opens(container, call.port())) {
        return true;
      }
    }
    return false;
  }

  /** Declared, or where a known helper listens. */
  private static boolean opens(Container sidecar, long port) {
    return Ports.declares(sidecar, port)
        || (Ports.of(sidecar).isEmpty()
            && KnownImages.helper(sidecar)
                .map(helper -> helper.ports().contains((int) port))
                .orElse(false));
  }

  private static void find(
      Container init, LocalCalls.Call call, List<Container> behind, List<Finding> findings) {
    for (Container sidecar : behind) {
      if (sidecar.role() == Role.SIDECAR && opens(sidecar, call.port())) {
        findings.add(
            INFO.at(
                    call.place(),
                    "init container "
                        + init.name()
                        + " calls localhost:"
                        + call.port()
                        + ", but native sidecar "
                        + sidecar.name()
                        + " starts only after it")
                .related(List.of(Related.at(sidecar.field(), "starts after it"))));
        return;
      }
    }
  }
}
