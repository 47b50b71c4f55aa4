package dev.klint.core.cel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** IP addresses and ranges of them, two libraries of Kubernetes. */
final class Addresses implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "ip",
        "isIP",
        "ip.isCanonical",
        "family",
        "isUnspecified",
        "isLoopback",
        "isLinkLocalMulticast",
        "isLinkLocalUnicast",
        "isGlobalUnicast",
        "cidr",
        "isCIDR",
        "containsIP",
        "containsCIDR",
        "prefixLength",
        "masked");
  }

  /** Whether a value is of a type that {@code string()} takes beside those of the standard. */
  static boolean isAddress(Object value) {
    return value instanceof Ip || value instanceof Cidr;
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.takes(String.class)) {
      return ofText(call.function(), call.text(0));
    } else if (call.isOn(Ip.class)) {
      return ofIp(call.function(), (Ip) call.argument(0));
    } else if (call.isOn(Cidr.class)) {
      Cidr cidr = (Cidr) call.argument(0);
      return switch (call.function()) {
        case "ip" -> cidr.ip();
        case "prefixLength" -> (long) cidr.prefix();
        case "masked" -> cidr.masked();
        default -> null;
      };
    }
    return call.isMember() && call.count() == 2 && call.argument(0) instanceof Cidr cidr
        ? contains(call.function(), cidr, call.argument(1))
        : null;
  }

  private static @Nullable Object ofText(String function, String text) {
    return switch (function) {
      case "isIP" -> Ip.of(text) != null;
      case "isCIDR" -> Cidr.of(text) != null;
      case "ip" -> ip(text);
      case "cidr" -> cidr(text);
      case "ip.isCanonical" -> {
        Object ip = ip(text);
        yield ip instanceof Ip ? (Object) ip.toString().equals(text) : ip;
      }
      default -> null;
    };
  }

  private static Object ip(String text) {
    Ip ip = Ip.of(text);
    return ip == null
        ? new Failure(
            "IP Address " + Texts.quoted(text) + " parse error during conversion from string")
        : ip;
  }

  private static Object cidr(String text) {
    Cidr cidr = Cidr.of(text);
    return cidr == null
        ? new Failure("network address parse error during conversion from string")
        : cidr;
  }

  private static @Nullable Object ofIp(String function, Ip ip) {
    return switch (function) {
      case "family" -> ip.isV6() ? 6L : 4L;
      case "isUnspecified" -> ip.isUnspecified();
      case "isLoopback" -> ip.isLoopback();
      case "isLinkLocalMulticast" -> ip.isLinkLocalMulticast();
      case "isLinkLocalUnicast" -> ip.isLinkLocalUnicast();
      case "isGlobalUnicast" -> ip.isGlobalUnicast();
      default -> null;
    };
  }

  private static @Nullable Object contains(String function, Cidr cidr, Object inside) {
    if (function.equals("containsIP")) {
      Object ip = inside instanceof String text ? Ip.of(text) : inside;
      return ip instanceof Ip address ? (Object) cidr.contains(address) : null;
    } else if (!function.equals("containsCIDR")) {
      return null;
    }
    Object other = inside instanceof String text ? cidr(text) : inside;
    return other instanceof Cidr range
        ? (Object) cidr.contains(range)
        : other instanceof Failure ? other : null;
  }
}
