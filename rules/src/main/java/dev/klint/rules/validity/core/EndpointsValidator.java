package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.Ports;

/** Endpoints; answers for {@code validateEndpointSubsets}. */
public final class EndpointsValidator implements Validator {
  @Override
  public void validate(Resource resource, Faults faults) {
    for (Field subset : resource.field().get("subsets").items()) {
      Field ready = subset.get("addresses");
      Field notReady = subset.get("notReadyAddresses");
      boolean empty = ready.size() + notReady.size() == 0;
      if (empty && !ready.broken() && !notReady.broken()) {
        faults.required(subset, "a subset must have addresses or notReadyAddresses");
      }
      for (Field address : ready.items()) {
        address(address, faults);
      }
      for (Field address : notReady.items()) {
        address(address, faults);
      }
      Field ports = subset.get("ports");
      for (Field port : ports.items()) {
        port(port, ports.size() > 1, faults);
      }
    }
  }

  private static void address(Field address, Faults faults) {
    Addresses.target(address.get("ip"), faults);
    String host = address.get("hostname").stringOr("");
    if (!host.isEmpty()) {
      faults.invalidIf(address.get("hostname"), host, Names.dnsLabel(host));
    }
    Field node = address.get("nodeName");
    if (node.exists()) {
      faults.invalidIf(node, node.stringOr(""), Names.dnsSubdomain(node.stringOr("")));
    }
  }

  private static void port(Field port, boolean several, Faults faults) {
    String name = port.get("name").stringOr("");
    if (!name.isEmpty()) {
      faults.as(ValidityRules.PORT).invalidIf(port.get("name"), name, Names.dnsLabel(name));
    } else if (several) {
      faults.required(port.get("name"), "name is required where there are several ports");
    }
    Ports.number(port.get("port"), faults);
    Ports.knownProtocol(port, faults);
    Ports.appProtocol(port, faults);
  }
}
