package dev.klint.rules.validity;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.core.rule.Faults;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses and blocks of them; answers for {@code IsValidIPForLegacyField}, {@code
 * IsValidCIDRForLegacyField}, {@code IsValidIP}, {@code IsValidCIDR} and {@code
 * ValidateEndpointIP}.
 */
public final class Addresses {
  /** From here on older fields are strict, too (gate StrictIPCIDRValidation). */
  public static final int STRICT = 36;

  private Addresses() {}

  /**
   * An address in an older field.
   *
   * @return what may be said of the address itself, in the minors that take it so far; null when it
   *     is no address in any
   */
  public static @Nullable Faults older(Field field, Faults faults) {
    String value = field.stringOr("");
    return older(
        field, value, IpAddresses.problem(value), IpAddresses.strictProblem(value), faults);
  }

  /** A block of addresses in an older field; as {@link #older}. */
  public static @Nullable Faults olderBlock(Field field, String value, Faults faults) {
    return older(field, value, Cidr.problem(value), Cidr.strictProblem(value), faults);
  }

  private static @Nullable Faults older(
      Field field,
      String value,
      @Nullable String problem,
      @Nullable String strictProblem,
      Faults faults) {
    if (problem != null) {
      report(field, value, problem, faults);
      return null;
    }
    if (strictProblem != null) {
      report(field, value, strictProblem, faults.since(STRICT));
      return faults.until(STRICT - 1);
    }
    return faults;
  }

  /** An address in a newer field: strict, and in its canonical form; whether it is. */
  public static boolean newer(Field field, Faults faults) {
    String value = field.stringOr("");
    String problem = IpAddresses.problem(value);
    problem = problem == null ? IpAddresses.strictProblem(value) : problem;
    problem = problem == null ? IpAddresses.canonicalProblem(value) : problem;
    report(field, value, problem, faults);
    return problem == null;
  }

  /** A block of addresses in a newer field. */
  public static void newerBlock(Field field, Faults faults) {
    String value = field.stringOr("");
    String problem = Cidr.problem(value);
    problem = problem == null ? Cidr.strictProblem(value) : problem;
    report(field, value, problem == null ? Cidr.canonicalProblem(value) : problem, faults);
  }

  /** An address in an older field that traffic is sent to. */
  public static void target(Field field, Faults faults) {
    Faults rest = older(field, faults);
    if (rest != null) {
      targetable(field, rest);
    }
  }

  /** What has no address that another host could reach; nothing when it is no address. */
  public static void targetable(Field field, Faults faults) {
    String value = field.stringOr("");
    byte[] bytes = IpAddresses.parse(value);
    report(field, value, bytes == null ? null : special(IpAddresses.unmapped(bytes)), faults);
  }

  private static @Nullable String special(byte[] ip) {
    boolean four = ip.length == 4;
    int first = ip[0] & 0xFF;
    int second = ip[1] & 0xFF;
    int last = ip[ip.length - 1];
    boolean zeros = isZero(ip, ip.length - 1);
    if (zeros && last == 0) {
      return "must not be the unspecified address";
    }
    if (four ? first == 127 : zeros && last == 1) {
      return "must not be a loopback address";
    }
    if (four ? first == 169 && second == 254 : first == 0xFE && (second & 0xC0) == 0x80) {
      return "must not be a link-local address";
    }
    boolean multicast =
        four ? first == 224 && second == 0 && ip[2] == 0 : first == 0xFF && (second & 0x0F) == 2;
    return multicast ? "must not be a link-local multicast address" : null;
  }

  private static boolean isZero(byte[] bytes, int to) {
    for (int i = 0; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void report(Field field, String value, @Nullable String problem, Faults faults) {
    if (problem != null) {
      faults.invalid(field, "\"" + value + "\" " + problem);
    }
  }
}
