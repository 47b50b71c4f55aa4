package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports that a container says it listens on. */
public final class Ports {
  private Ports() {}

  /**
   * A declared port.
   *
   * @param field the whole entry
   * @param protocol {@code TCP} when none is written, or an empty one
   * @param hostIp empty when none is written
   */
  public record Port(Field field, long number, String protocol, String hostIp) {
    /** What no two ports of a pod may have in common. */
    public Key key() {
      return new Key(number, protocol, hostIp);
    }

    /** Where the number is written. */
    public Field place() {
      return field.get("containerPort");
    }
  }

  /** Where a port listens: nothing else in the network of the pod can listen there. */
  public record Key(long number, String protocol, String hostIp) {
    // a record's own methods are made at run time: that takes as long as to read a small file
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && number == key.number
          && protocol.equals(key.protocol)
          && hostIp.equals(key.hostIp);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Long.hashCode(number) + protocol.hashCode()) + hostIp.hashCode();
    }
  }

  /** The ports whose number, protocol and host address can be known. */
  public static List<Port> of(Container container) {
    List<Port> ports = new ArrayList<>();
    for (Field entry : container.field().get("ports").items()) {
      Optional<Long> number = entry.get("containerPort").integer();
      Field protocol = entry.get("protocol");
      Field hostIp = entry.get("hostIP");
      if (number.isPresent() && !protocol.broken() && !hostIp.broken()) {
        String word = protocol.stringOr("");
        ports.add(
            new Port(entry, number.get(), word.isEmpty() ? "TCP" : word, hostIp.stringOr("")));
      }
    }
    return ports;
  }

  /** Whether a container declares a port, whatever the protocol. */
  public static boolean declares(Container container, long number) {
    return declared(container, number).isPresent();
  }

  /** The first port of this number. */
  public static Optional<Port> declared(Container container, long number) {
    for (Port port : of(container)) {
      if (port.number() == number) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }
}
