package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ports of a Service; answers for {@code validateServicePort}, and that they differ. */
final class ServicePorts {
  private static final long KUBELET_PORT = 10_250;

  private ServicePorts() {}

  static void validate(ServiceView service, NodePorts nodePorts, Faults faults) {
    Field ports = service.spec().get("ports");
    if (ports.size() == 0 && !service.isHeadless() && !service.is("ExternalName")) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .required(ports, "at least one port is required, as the Service is not headless");
    }
    List<Field> items = ports.items();
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    Set<String> claimed = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Field port = items.get(i);
      name(port.get("name"), items.size() > 1, names, faults);
      one(port, faults);
      differs(port, numbers, faults);
      nodePort(service, port, nodePorts.of(i), claimed, faults);
      if (service.is("LoadBalancer") && port.get("port").integerOr(0) == KUBELET_PORT) {
        faults.until(32).invalid(port, "port 10250 of the kubelet must not be exposed");
      }
    }
  }

  private static void name(Field field, boolean several, Set<String> names, Faults faults) {
    String name = field.stringOr("");
    if (name.isEmpty() && several) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .required(field, "name is required where there are several ports");
    } else if (!name.isEmpty()) {
      faults.as(ValidityRules.PORT).invalidIf(field, name, Names.dnsLabel(name));
      if (!names.add(name)) {
        faults
            .as(ValidityRules.SERVICE_FIELDS)
            .duplicate(field, "two ports of the Service are called " + name);
      }
    }
  }

  private static void one(Field port, Faults faults) {
    Field number = port.get("port");
    Ports.number(number, faults);
    Ports.knownProtocol(port, faults);
    Field target = port.get("targetPort");
    if (isUnset(target)) {
      Ports.number(number.named(target.path()), faults); // that is its default
    } else {
      Ports.numberOrName(target, faults);
    }
    Ports.appProtocol(port, faults);
  }

  private static boolean isUnset(Field target) {
    return !(target.node() instanceof ScalarNode)
        || (Values.isString(target) ? target.stringOr("").isEmpty() : target.integerOr(-1) == 0);
  }

  private static void differs(Field port, Set<String> numbers, Faults faults) {
    String number = Ports.protocol(port) + "/" + port.get("port").integerOr(0);
    if (!port.get("port").broken() && !numbers.add(number)) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .duplicate(port, "port " + number + " is listed twice");
    }
  }

  private static void nodePort(
      ServiceView service, Field port, long given, Set<String> claimed, Faults anyRule) {
    Faults faults = anyRule.as(ValidityRules.SERVICE_FIELDS);
    Field nodePort = port.get("nodePort");
    if (given == 0) {
      return;
    }
    if (service.is("ClusterIP")) {
      faults.forbidden(nodePort, "nodePort must not be set when type is ClusterIP");
    }
    if (!claimed.add(Ports.protocol(port) + "/" + given)) {
      faults.duplicate(
          nodePort, "node port of " + Ports.protocol(port) + " is that of another port");
    }
  }
}
