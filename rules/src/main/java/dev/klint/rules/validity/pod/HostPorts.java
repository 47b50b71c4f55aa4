package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ports of containers; answers for {@code validateContainerPorts}, {@code checkHostPortConflicts}
 * and {@code validatePodHostNetworkDeps}.
 */
final class HostPorts {
  private HostPorts() {}

  static void container(Field ports, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field port : ports.items()) {
      name(port.get("name"), names, faults);
      Field number = port.get("containerPort");
      if (number.integerOr(0) == 0) {
        faults
            .as(ValidityRules.PORT)
            .required(number, "containerPort is required, from 1 to 65535");
      } else {
        Ports.number(number, faults);
      }
      if (port.get("hostPort").integerOr(0) != 0) {
        Ports.number(port.get("hostPort"), faults);
      }
      Values.oneOf(port.get("protocol"), faults, "TCP", "UDP", "SCTP");
    }
  }

  private static void name(Field field, Set<String> names, Faults faults) {
    String name = field.stringOr("");
    if (!name.isEmpty()) {
      String problem = Names.portName(name);
      faults.as(ValidityRules.PORT).invalidIf(field, name, problem);
      if (problem == null && !names.add(name)) {
        faults.duplicate(field, "two ports of the container are called " + name);
      }
    }
  }

  /**
   * Host ports that are claimed twice.
   *
   * @param path where the server says the containers are
   */
  static void conflicts(PodContext context, List<Field> containers, FieldPath path, Faults faults) {
    Set<String> claimed = new HashSet<>();
    for (int i = 0; i < containers.size(); i++) {
      FieldPath ports = path.index(i).child("ports");
      List<Field> items = containers.get(i).get("ports").items();
      for (int j = 0; j < items.size(); j++) {
        Field port = items.get(j);
        long number = context.hostPort(port);
        String word = Ports.protocol(port);
        if (number != 0
            && !claimed.add(word + "/" + port.get("hostIP").stringOr("") + "/" + number)) {
          Field place =
              port.get("hostPort").exists() ? port.get("hostPort") : port.get("containerPort");
          faults
              .as(ValidityRules.HOST_PORT_TWICE)
              .duplicate(
                  place.named(ports.index(j).child("hostPort")),
                  "host port " + number + "/" + word + " is claimed twice in the pod");
        }
      }
    }
  }

  static void matchInHostNetwork(PodContext context, Faults faults) {
    if (!context.hostNetwork()) {
      return;
    }
    for (Field container : context.spec().get("containers").items()) {
      for (Field port : container.get("ports").items()) {
        long hostPort = context.hostPort(port);
        long containerPort = port.get("containerPort").integerOr(0);
        if (hostPort != 0 && hostPort != containerPort) {
          faults
              .as(ValidityRules.HOST_NETWORK_PORT)
              .invalid(
                  port.get("hostPort"),
                  "hostPort " + hostPort + " must be " + containerPort + " in the host network");
        }
      }
    }
  }
}
