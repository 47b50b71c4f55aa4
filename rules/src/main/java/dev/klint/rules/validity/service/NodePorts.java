package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The node ports of a Service after allocation; answers for {@code initNodePorts} and {@code
 * allocHealthCheckNodePort}. The range is that of a cluster without {@code
 * --service-node-port-range}.
 */
final class NodePorts {
  private static final long FIRST = 30_000;
  private static final long LAST = 32_767;
  private static final long PICKED = Long.MIN_VALUE;

  private final Set<Long> taken = new HashSet<>();

  /** By index of the port: 0 for none, from {@link #PICKED} on for one that the server picks. */
  private final List<Long> assigned = new ArrayList<>();

  private NodePorts() {}

  /** The server stops at the first port that it cannot give. */
  static NodePorts allocate(ServiceView service, Faults faults) {
    NodePorts nodePorts = new NodePorts();
    List<Field> ports = service.spec().get("ports").items();
    if (!service.hasNodePorts()) {
      for (Field port : ports) {
        nodePorts.assigned.add(port.get("nodePort").integerOr(0));
      }
      return nodePorts;
    }
    boolean picks =
        service.is("NodePort") || !service.spec().get("allocateLoadBalancerNodePorts").isFalse();
    nodePorts.allocate(ports, picks, faults);
    return nodePorts;
  }

  /** Ports of one number (TCP and UDP, say) share a node port unless they ask for others. */
  private void allocate(List<Field> ports, boolean picks, Faults faults) {
    int before = faults.count();
    Map<Long, Long> byNumber = new HashMap<>();
    for (int i = 0; i < ports.size(); i++) {
      Field nodePort = ports.get(i).get("nodePort");
      long number = ports.get(i).get("port").integerOr(0);
      long own = nodePort.integerOr(0);
      if (own == 0 && !picks) {
        assigned.add(0L);
        continue;
      }
      Long shared = byNumber.get(number);
      long asked = shared == null ? requested(number, ports) : own;
      long given = asked != 0 ? asked : shared != null ? shared : PICKED + i;
      byNumber.putIfAbsent(number, given);
      assigned.add(given);
      boolean fresh = asked != 0 && (shared == null || shared != asked);
      if (fresh && faults.count() == before) {
        take(nodePort, asked, faults);
      }
    }
  }

  private static long requested(long number, List<Field> ports) {
    for (Field port : ports) {
      long nodePort = port.get("nodePort").integerOr(0);
      if (nodePort != 0 && port.get("port").integerOr(0) == number) {
        return nodePort;
      }
    }
    return 0;
  }

  private void take(Field place, long port, Faults anyRule) {
    Faults faults = anyRule.as(ValidityRules.SERVICE_FIELDS);
    String name = place.path().last() + " " + port;
    if (port < FIRST || port > LAST) {
      faults.invalid(
          place, name + " is outside of 30000-32767, the node ports of a default cluster");
    } else if (!taken.add(port)) {
      faults.invalid(place, name + " is asked for twice");
    }
  }

  /** The port for health checks comes from the same range; nothing when the server picks it. */
  void healthCheck(Field field, Faults faults) {
    if (field.integerOr(0) != 0) {
      take(field, field.integerOr(0), faults);
    }
  }

  /** The node port of the port at this index: 0 for none. */
  long of(int index) {
    return assigned.get(index);
  }
}
