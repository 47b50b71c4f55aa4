package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Values;

/** Where requests go; answers for {@code validateIngressBackend}. */
final class IngressBackends {
  private static final long HIGHEST_PORT = 65_535;

  private IngressBackends() {}

  static void validate(Field backend, Faults faults) {
    Field resource = backend.get("resource");
    Field service = backend.get("service");
    if (resource.broken() || service.broken()) {
      return;
    }
    if (resource.exists() && service.exists()) {
      faults.invalid(backend, "resource and service exclude each other");
    } else if (resource.exists()) {
      resource(resource, faults);
    } else if (service.exists()) {
      service(backend, service, faults);
    } else {
      faults.invalid(backend, "one of service and resource is required");
    }
  }

  private static void resource(Field resource, Faults faults) {
    Field group = resource.get("apiGroup");
    if (group.exists()) {
      faults.invalidIf(group, group.stringOr(""), Names.dnsSubdomain(group.stringOr("")));
    }
    for (String name : new String[] {"kind", "name"}) {
      Field field = resource.get(name);
      if (Values.required(field, faults)) {
        faults.invalidIf(field, field.stringOr(""), Names.pathSegment(field.stringOr("")));
      }
    }
  }

  private static void service(Field backend, Field service, Faults faults) {
    Field name = service.get("name");
    if (Values.required(name, faults)) {
      String value = name.stringOr("");
      String problem = Names.dnsLabel(value);
      faults.invalidIf(name, value, problem);
      if (problem == null) {
        faults.until(35).invalidIf(name, value, Names.dns1035Label(value));
      }
    }
    Field port = service.get("port");
    Field portName = port.get("name");
    Field number = port.get("number");
    boolean named = !portName.stringOr("").isEmpty();
    boolean numbered = number.integerOr(0) != 0;
    if (port.broken() || portName.broken() || number.broken()) {
      return;
    }
    if (named && numbered) {
      faults.invalid(backend, "a port has a name or a number, not both");
    } else if (named) {
      faults.invalidIf(portName, portName.stringOr(""), Names.portName(portName.stringOr("")));
    } else if (numbered) {
      Values.between(number, 1, HIGHEST_PORT, faults);
    } else {
      faults.required(backend, "the name or number of a port is required");
    }
  }
}
