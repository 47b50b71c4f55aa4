package dev.klint.rules.validity.networking;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import org.jspecify.annotations.Nullable;

/** An Ingress; answers for {@code ValidateIngressSpec}. */
public final class IngressValidator implements Validator {
  private static final String[] SEQUENCES = {"//", "/./", "/../", "%2f", "%2F"};
  private static final String[] ENDS = {"/..", "/."};

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field rules = spec.get("rules");
    Field backend = spec.get("defaultBackend");
    if (rules.size() == 0 && !backend.exists() && !rules.broken() && !backend.broken()) {
      faults.invalid(spec, "one of defaultBackend and rules is required");
    }
    if (backend.exists()) {
      IngressBackends.validate(backend, faults);
    }
    for (Field rule : rules.items()) {
      rule(rule, faults);
    }
    for (Field tls : spec.get("tls").items()) {
      for (Field host : tls.get("hosts").items()) {
        faults.invalidIf(host, host.stringOr(""), hostProblem(host.stringOr("")));
      }
      Field secret = tls.get("secretName");
      if (!secret.stringOr("").isEmpty()) {
        faults.invalidIf(secret, secret.stringOr(""), Names.dnsSubdomain(secret.stringOr("")));
      }
    }
    Field type = spec.get("ingressClassName");
    if (type.exists()) {
      faults.invalidIf(type, type.stringOr(""), Names.dnsSubdomain(type.stringOr("")));
    }
  }

  private static void rule(Field rule, Faults faults) {
    Field host = rule.get("host");
    String name = host.stringOr("");
    if (!name.isEmpty()) {
      boolean address = IpAddresses.problem(name) == null;
      faults.invalidIf(
          host, name, address ? "must be a DNS name, not an address" : hostProblem(name));
    }
    Field http = rule.get("http");
    if (!http.exists()) {
      return;
    }
    Field paths = http.get("paths");
    if (paths.size() == 0) {
      faults.required(paths, "at least one path is required");
    }
    for (Field path : paths.items()) {
      path(path, faults);
    }
  }

  /** A domain, whose first part may be a star. */
  private static @Nullable String hostProblem(String host) {
    if (host.indexOf('*') < 0) {
      return Names.dnsSubdomain(host);
    }
    boolean wildcard = host.startsWith("*.") && Names.dnsSubdomain(host.substring(2)) == null;
    return wildcard ? null : "may have a * only as its whole first part, as in *.example.com";
  }

  private static void path(Field path, Faults faults) {
    Field type = path.get("pathType");
    if (type.missing()) {
      faults.required(type, "pathType is required: Exact, Prefix or ImplementationSpecific");
      return;
    }
    Field route = path.get("path");
    String text = route.stringOr("");
    switch (type.stringOr("")) {
      case "Exact", "Prefix" -> {
        String problem = text.startsWith("/") ? routeProblem(text) : "must begin with /";
        faults.invalidIf(route, text, problem);
      }
      case "ImplementationSpecific" -> {
        if (!text.isEmpty() && !text.startsWith("/")) {
          faults.invalidIf(route, text, "must begin with /");
        }
      }
      default ->
          faults.notSupported(type, type.stringOr(""), "Exact", "ImplementationSpecific", "Prefix");
    }
    IngressBackends.validate(path.get("backend"), faults);
  }

  private static @Nullable String routeProblem(String route) {
    for (String sequence : SEQUENCES) {
      if (route.contains(sequence)) {
        return "must not contain " + sequence;
      }
    }
    for (String end : ENDS) {
      if (route.endsWith(end)) {
        return "must not end with " + end;
      }
    }
    return null;
  }
}
