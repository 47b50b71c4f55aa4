package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flags containers of one pod that want to listen on the same port at the same time. */
public final class ContainerPortConflict implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "container-port-conflict",
              "pods-and-helpers",
              "two containers that run at the same time declare the same port")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("give each container a port of its own: all containers of a pod share one network");

  /** A port with the container that declares it. */
  private record Claim(Container container, Ports.Port port) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    List<Finding> findings = new ArrayList<>();
    Map<Ports.Key, Claim> claims = new HashMap<>();
    for (Container container : workload.concurrentContainers()) {
      for (Ports.Port port : Ports.of(container)) {
        Claim first = claims.putIfAbsent(port.key(), new Claim(container, port));
        if (first != null && !first.container().field().path().equals(container.field().path())) {
          findings.add(conflict(container, port, first));
        }
      }
    }
    return findings;
  }

  private static Finding conflict(Container container, Ports.Port port, Claim first) {
    String other = first.container().name();
    String number = port.number() + "/" + port.protocol();
    return INFO.at(
            port.field().resource(),
            port.place().where(),
            port.field().path().toString(), // as the server's own warning has it
            "container "
                + container.name()
                + " declares port "
                + number
                + ", which container "
                + other
                + " has already taken")
        .related(List.of(Related.at(first.port().place(), "taken here by container " + other)));
  }
}
