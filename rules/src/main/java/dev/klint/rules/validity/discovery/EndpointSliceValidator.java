package dev.klint.rules.validity.discovery;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Ports;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An EndpointSlice; answers for {@code ValidateEndpointSlice}. */
public final class EndpointSliceValidator implements Validator {
  private static final int MOST_PORTS = 20_000;
  private static final int MOST_ENDPOINTS = 1_000;
  private static final int MOST_HINTS = 8;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field slice = resource.field();
    Field type = slice.get("addressType");
    Values.requiredOneOf(type, faults, "FQDN", "IPv4", "IPv6");
    if (atMost(slice.get("ports"), MOST_PORTS, faults)) {
      ports(slice.get("ports"), faults);
    }
    if (atMost(slice.get("endpoints"), MOST_ENDPOINTS, faults)) {
      for (Field endpoint : slice.get("endpoints").items()) {
        endpoint(endpoint, type.stringOr(""), faults);
      }
    }
  }

  private static boolean atMost(Field list, int most, Faults faults) {
    if (list.size() > most) {
      faults.tooMany(list, list.path().last() + " must be at most " + most);
    }
    return list.size() <= most;
  }

  private static void ports(Field ports, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field port : ports.items()) {
      Field field = port.get("name");
      String name = field.stringOr("");
      if (!name.isEmpty()) {
        faults.as(ValidityRules.PORT).invalidIf(field, name, Names.dnsLabel(name));
      }
      if (!names.add(name)) {
        faults.duplicate(
            field, name.isEmpty() ? "two ports have no name" : "two ports are called " + name);
      }
      Values.oneOfIfSet(port.get("protocol"), faults, "SCTP", "TCP", "UDP");
      Ports.appProtocol(port, faults);
    }
  }

  private static void endpoint(Field endpoint, String type, Faults faults) {
    EndpointAddresses.validate(endpoint.get("addresses"), type, faults);
    Field node = endpoint.get("nodeName");
    if (node.exists()) {
      faults.invalidIf(node, node.stringOr(""), Names.dnsSubdomain(node.stringOr("")));
    }
    Field host = endpoint.get("hostname");
    if (host.exists()) {
      faults.invalidIf(host, host.stringOr(""), Names.dnsLabel(host.stringOr("")));
    }
    Field hints = endpoint.get("hints");
    if (hints(hints.get("forZones"), true, faults)) {
      hints(hints.get("forNodes"), false, faults.since(34)); // gate PreferSameTrafficDistribution
    }
  }

  /** The server looks at nodes only when there are not too many zones. */
  private static boolean hints(Field hints, boolean zones, Faults faults) {
    if (!atMost(hints, MOST_HINTS, faults)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (Field hint : hints.items()) {
      Field field = hint.get("name");
      String name = field.stringOr("");
      if (!seen.add(name)) {
        faults.duplicate(field, "\"" + name + "\" is listed twice in " + hints.path().last());
      }
      @Nullable String problem = zones ? Names.labelValue(name) : Names.dnsSubdomain(name);
      faults.invalidIf(field, name, problem);
    }
    return true;
  }
}
