package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.LocalCalls;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags a regular init container that calls an app container, which starts only after it. */
public final class InitContainerNeedsAppContainer implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "init-container-needs-app-container",
              "pods-and-helpers",
              "a regular init container calls a port that only an app container opens")
          .in(RECOMMENDED, SECURITY, STRICT)
          .kinds(Workload.KINDS)
          .help("make what it needs a native sidecar listed before it, or another pod");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (workload.isHuge() || !workload.spec().get("hostNetwork").missing()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Container init : workload.containers(Role.INIT)) {
      List<Long> told = new ArrayList<>();
      for (LocalCalls.Call call : LocalCalls.of(init)) {
        if (!told.contains(call.port()) && !isOpenBefore(workload, init, call.port())) {
          told.add(call.port());
          finding(workload, init, call).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** The init container itself or a native sidecar declares the port. */
  private static boolean isOpenBefore(Workload workload, Container init, long port) {
    for (Container sidecar : workload.containers(Role.SIDECAR)) {
      if (Ports.declares(sidecar, port)) {
        return true;
      }
    }
    return Ports.declares(init, port);
  }

  private static Optional<Finding> finding(
      Workload workload, Container init, LocalCalls.Call call) {
    for (Container app : workload.containers(Role.APP)) {
      Optional<Ports.Port> port = Ports.declared(app, call.port());
      if (port.isPresent()) {
        return knows(app, call.place())
            ? Optional.empty()
            : Optional.of(finding(init, call, app, port.get()));
      }
    }
    return Optional.empty();
  }

  /** The app has the same variable: it is its own address, not one to call at once. */
  private static boolean knows(Container app, Field place) {
    String value = place.stringOr("");
    for (Field variable : app.field().get("env").items()) {
      if (variable.get("value").stringOr("").equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(
      Container init, LocalCalls.Call call, Container app, Ports.Port port) {
    return INFO.at(
            call.place(),
            "init container "
                + init.name()
                + " calls localhost:"
                + call.port()
                + ", but container "
                + app.name()
                + " opens that port only after it has ended")
        .related(List.of(Related.at(port.place(), "opened here by container " + app.name())));
  }
}
