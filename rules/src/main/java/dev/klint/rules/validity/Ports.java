package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;

/** Ports; answers for {@code IsValidPortNum} and {@code ValidatePortNumOrName}. */
public final class Ports {
  private static final int LAST_PORT = 65_535;

  private Ports() {}

  /** A number that must be a port; a missing one is 0 and not legal. */
  public static void number(Field field, Faults faults) {
    long port = field.integerOr(0);
    if (port < 1 || port > LAST_PORT) {
      faults
          .as(ValidityRules.PORT)
          .invalid(field, field.path().last() + " " + port + " must be between 1 and 65535");
    }
  }

  /** The number or name of a port; a missing one is 0 and not legal. */
  public static void numberOrName(Field field, Faults faults) {
    if (Values.isString(field)) {
      String name = field.stringOr("");
      faults.as(ValidityRules.PORT).invalidIf(field, name, Names.portName(name));
    } else {
      number(field, faults);
    }
  }

  /** The protocol of a port after defaulting: an absent or empty one is TCP. */
  public static String protocol(Field port) {
    String protocol = port.get("protocol").stringOr("");
    return protocol.isEmpty() ? "TCP" : protocol;
  }

  /** One of the protocols that Services and Pods know; nothing when it is absent or empty. */
  public static void knownProtocol(Field port, Faults faults) {
    Values.oneOf(port.get("protocol"), faults, "SCTP", "TCP", "UDP");
  }

  /** The protocol that is spoken over a port; nothing when it is absent. */
  public static void appProtocol(Field port, Faults faults) {
    Field protocol = port.get("appProtocol");
    if (protocol.exists()) {
      faults.invalidIf(protocol, protocol.stringOr(""), Names.labelKey(protocol.stringOr("")));
    }
  }
}
