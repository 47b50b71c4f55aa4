package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.CommandLine;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImage;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags two containers whose images listen on the same port unless told otherwise. */
public final class ContainerPortConflictKnownImage implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "container-port-conflict-known-image",
              "pods-and-helpers",
              "two containers run images that listen on the same port by default")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("set another port in the configuration of one of them");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** A container that listens where its image does. */
  private record Listener(Container container, String image, int port) {}

  @Override
  public List<Finding> check(Workload workload) {
    if (workload.isHuge()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Listener> listeners = new ArrayList<>();
    for (Container container : workload.concurrentContainers()) {
      Optional<Listener> found = listener(container);
      if (found.isPresent()) {
        for (Listener first : listeners) {
          if (first.port() == found.get().port() && !isDeclaredByBoth(first, found.get())) {
            findings.add(finding(found.get(), first));
            break;
          }
        }
        listeners.add(found.get());
      }
    }
    return findings;
  }

  /** Then container-port-conflict tells it. */
  private static boolean isDeclaredByBoth(Listener one, Listener other) {
    return Ports.declares(one.container(), one.port())
        && Ports.declares(other.container(), other.port());
  }

  private static Optional<Listener> listener(Container container) {
    Optional<KnownImage> known = KnownImages.of(container);
    if (known.isEmpty() || known.get().ports().isEmpty() || isConfigured(container)) {
      return Optional.empty();
    }
    int port = known.get().ports().get(0);
    boolean other = !Ports.of(container).isEmpty() && !Ports.declares(container, port);
    boolean single = known.get().kind().equals("server") || known.get().kind().equals("exporter");
    return other || !single
        ? Optional.empty()
        : Optional.of(new Listener(container, known.get().name(), port));
  }

  /** Anything by which the port could be another. */
  private static boolean isConfigured(Container container) {
    Field field = container.field();
    CommandLine line = CommandLine.of(container);
    if (!line.isEmpty()
        || !line.known()
        || !field.get("envFrom").missing()
        || field.get("env").broken()) {
      return true;
    }
    for (Field variable : field.get("env").items()) {
      String name = variable.get("name").stringOr("").toUpperCase(Locale.ROOT);
      if (name.contains("PORT")
          || name.contains("LISTEN")
          || name.contains("ADDR")
          || name.contains("CONF")) {
        return true;
      }
    }
    for (Volumes.Mount mount : Volumes.mounts(container)) {
      if (mount.path().startsWith("/etc") || mount.path().contains("conf")) {
        return true;
      }
    }
    return !field.get("volumeMounts").missing() && Volumes.mounts(container).isEmpty();
  }

  private static Finding finding(Listener second, Listener first) {
    String other = first.container().name();
    return INFO.at(
            second.container().field().get("image"),
            "container "
                + second.container().name()
                + " ("
                + second.image()
                + ") listens on port "
                + second.port()
                + " by default, as does container "
                + other)
        .related(
            List.of(
                Related.at(
                    first.container().field().get("image"),
                    "listens on the same port by default")));
  }
}
