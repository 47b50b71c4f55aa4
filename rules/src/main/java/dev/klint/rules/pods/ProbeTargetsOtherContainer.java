package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImage;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags a probe of a port that another container opens, so that the wrong one is restarted. */
public final class ProbeTargetsOtherContainer implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "probe-targets-other-container",
              "pods-and-helpers",
              "a probe checks a port that only another container of the pod declares")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("probe a port of the container itself, or move the probe to the other container");

  private static final List<String> PROBES =
      List.of("startupProbe", "readinessProbe", "livenessProbe");

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
    List<Container> containers = workload.concurrentContainers();
    for (Container container : containers) {
      for (String probe : PROBES) {
        Optional<Field> port = port(container.field().get(probe));
        if (port.isPresent() && !Ports.declares(container, port.get().integer().orElse(0L))) {
          find(containers, container, probe, port.get()).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** The number that is probed, if it is one and on this pod. */
  private static Optional<Field> port(Field probe) {
    for (String kind : List.of("httpGet", "tcpSocket", "grpc")) {
      Field action = probe.get(kind);
      if (action.get("port").integer().isPresent() && action.get("host").missing()) {
        return Optional.of(action.get("port"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> find(
      List<Container> containers, Container container, String probe, Field place) {
    for (Container other : containers) {
      Optional<Ports.Port> port = Ports.declared(other, place.integer().orElse(0L));
      if (port.isPresent()) {
        String kind = KnownImages.helper(other).map(KnownImage::kind).orElse("");
        return switch (kind) {
          case "mesh-proxy", "storage-helper" -> Optional.empty();
          default -> Optional.of(finding(container, probe, place, port.get(), other, kind));
        };
      }
    }
    return Optional.empty();
  }

  private static Finding finding(
      Container container,
      String probe,
      Field place,
      Ports.Port port,
      Container other,
      String kind) {
    boolean front = kind.equals("auth-proxy") && probe.equals("readinessProbe");
    return INFO.at(
            place,
            probe
                + " of container "
                + container.name()
                + " checks port "
                + port.number()
                + ", which container "
                + other.name()
                + " opens")
        .severity(front ? Severity.INFO : Severity.WARNING)
        .related(List.of(Related.at(port.place(), "opened here by container " + other.name())));
  }
}
