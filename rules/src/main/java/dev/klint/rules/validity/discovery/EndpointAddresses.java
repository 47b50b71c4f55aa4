package dev.klint.rules.validity.discovery;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Addresses;
import org.jspecify.annotations.Nullable;

/** The addresses of an endpoint, which all have the type of their slice. */
final class EndpointAddresses {
  private static final int MOST = 100;

  private EndpointAddresses() {}

  static void validate(Field addresses, String type, Faults faults) {
    if (addresses.size() == 0) {
      faults.required(addresses, "at least one address is required");
    } else if (addresses.size() > MOST) {
      faults.tooMany(addresses, "addresses must be at most " + MOST);
    }
    for (Field address : addresses.items()) {
      switch (type) {
        case "IPv4" -> four(address, addresses, faults);
        case "IPv6" -> six(address, addresses, faults);
        case "FQDN" -> domain(address, faults);
        default -> {}
      }
    }
  }

  private static void four(Field address, Field addresses, Faults faults) {
    Faults rest = Addresses.older(address, faults);
    if (rest != null) {
      family(address, addresses, true, rest);
      Addresses.targetable(address, rest);
    }
  }

  /** Must be in canonical form since 1.33. */
  private static void six(Field address, Field addresses, Faults faults) {
    boolean readable = IpAddresses.problem(address.stringOr("")) == null;
    boolean legal = Addresses.newer(address, readable ? faults.since(33) : faults);
    if (readable) {
      Faults rest = legal ? faults : faults.until(32);
      family(address, addresses, false, rest);
      Addresses.targetable(address, rest);
    }
  }

  /** The server names the whole list. */
  private static void family(Field address, Field addresses, boolean four, Faults faults) {
    byte[] bytes = IpAddresses.parse(address.stringOr(""));
    if (bytes != null && IpAddresses.isV4(bytes) != four) {
      faults.invalid(
          address.named(addresses.path()),
          "\"" + address.stringOr("") + "\" must be of addressType " + (four ? "IPv4" : "IPv6"));
    }
  }

  /** Answers for {@code IsFullyQualifiedDomainName}. */
  private static void domain(Field address, Faults faults) {
    String name = address.stringOr("");
    if (name.isEmpty()) {
      faults.required(address, "a domain name is required");
      return;
    }
    String problem = problem(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    if (problem != null) {
      faults.invalid(address, "\"" + name + "\" " + problem);
    }
  }

  private static @Nullable String problem(String name) {
    String problem = Names.dnsSubdomain(name);
    if (problem != null) {
      return problem;
    }
    String[] labels = name.split("\\.", -1);
    for (String label : labels) {
      if (label.length() > Names.LONGEST_LABEL) {
        return "has a part longer than " + Names.LONGEST_LABEL + " characters";
      }
    }
    return labels.length < 2 ? "must be a domain name of at least two parts" : null;
  }
}
