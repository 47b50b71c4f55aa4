package dev.klint.rules.warnings;

import dev.klint.core.finding.Related;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Ports;
import dev.klint.core.kube.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports of the containers of a pod that get in each other's way. What {@code
 * container-port-conflict} tells is left to it: two containers that run at the same time.
 */
final class PortWarnings {
  /** Nobody means more of one number; comparing each with each would take too long. */
  private static final int MOST = 100;

  private final Workload workload;
  private final boolean isPod;
  private final Warnings warnings;
  private final Map<String, Named> names = new HashMap<>();
  private final Map<String, List<Claim>> claims = new HashMap<>();

  private record Named(Container container, Field port) {}

  private record Claim(Container container, Ports.Port port, long hostPort) {}

  PortWarnings(Workload workload, boolean isPod, Warnings warnings) {
    this.workload = workload;
    this.isPod = isPod;
    this.warnings = warnings;
  }

  void tell() {
    for (Container container : workload.containers()) {
      for (Field port : container.field().get("ports").items()) {
        name(container, port);
      }
      for (Ports.Port port : Ports.of(container)) {
        claim(new Claim(container, port, hostPort(port)));
      }
    }
  }

  /** In the network of the host, the server fills in the port of the container. */
  private long hostPort(Ports.Port port) {
    long written = port.field().get("hostPort").integerOr(0);
    boolean filled = isPod && workload.spec().get("hostNetwork").isTrue();
    return written == 0 && filled ? port.number() : written;
  }

  /** Within one container, the server refuses it. */
  private void name(Container container, Field port) {
    Field name = port.get("name");
    String word = name.stringOr("");
    Named first = word.isEmpty() ? null : names.putIfAbsent(word, new Named(container, port));
    if (first != null && !isSame(first.container(), container)) {
      warnings.at(
          WarningRules.PORT_NAME,
          port,
          name.where(),
          "port name "
              + word
              + " is also that of a port of container "
              + first.container().name()
              + ", which probes and Services will take",
          List.of(Related.at(first.port().get("name"), "named first here")));
    }
  }

  private void claim(Claim claim) {
    Field field = claim.port().field();
    if (!claim.port().hostIp().isEmpty()
        && claim.hostPort() == 0
        && !field.get("hostPort").broken()) {
      warnings.at(
          WarningRules.SERVER,
          field,
          field.get("hostIP").where(),
          "hostIP has no effect without hostPort");
    }
    String key = claim.port().number() + "/" + claim.port().protocol();
    List<Claim> others = claims.get(key);
    if (others == null) {
      others = new ArrayList<>(2);
      claims.put(key, others);
    }
    if (!isToldElsewhere(claim, others)) {
      for (Claim other : others) {
        String problem = problem(claim, other);
        if (problem != null) {
          warnings.at(
              WarningRules.SERVER,
              field,
              claim.port().place().where(),
              "port " + key + " " + problem + " " + other.container().name(),
              List.of(Related.at(other.port().place(), "declared first here")));
          break;
        }
      }
    }
    if (others.size() < MOST) {
      others.add(claim);
    }
  }

  private static @Nullable String problem(Claim claim, Claim other) {
    boolean sameIp = claim.port().hostIp().equals(other.port().hostIp());
    boolean samePort = claim.hostPort() == other.hostPort();
    if (sameIp && samePort) {
      return "is declared already, in container";
    } else if (claim.hostPort() == 0 || other.hostPort() == 0) {
      return "overlaps a port with another hostPort or hostIP, in container";
    }
    boolean oneOpen = claim.port().hostIp().isEmpty() != other.port().hostIp().isEmpty();
    return samePort && oneOpen
        ? "takes the same hostPort with another hostIP as one in container"
        : null;
  }

  private static boolean isToldElsewhere(Claim claim, List<Claim> others) {
    if (!claim.container().concurrent()) {
      return false;
    }
    for (Claim other : others) {
      if (other.container().concurrent()
          && !isSame(other.container(), claim.container())
          && other.port().key().equals(claim.port().key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Container one, Container other) {
    return one.field().node() == other.field().node();
  }
}
