package dev.klint.core.kube;

import org.jspecify.annotations.Nullable;

/**
 * A block of IP addresses in CIDR notation, {@code 10.9.8.0/24}. As with {@link IpAddresses}, older
 * fields took more than newer ones do, and are strict since 1.36 (KEP-4858).
 */
public final class Cidr {
  private static final int LARGEST_PREFIX = 1000;

  private final byte[] address;
  private final int prefix;

  private Cidr(byte[] address, int prefix) {
    this.address = address;
    this.prefix = prefix;
  }

  /** Reads a block by the old rules; null when it is none. */
  public static @Nullable Cidr parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = slash < 0 ? null : IpAddresses.parse(text.substring(0, slash));
    int prefix = slash < 0 ? -1 : prefix(text, slash + 1);
    return address == null || prefix < 0 || prefix > 8 * address.length
        ? null
        : new Cidr(address, prefix);
  }

  private static int prefix(String text, int from) {
    int value = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > LARGEST_PREFIX) {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return from < text.length() ? value : -1;
  }

  /** What is wrong with a block in an older field, by the old rules; null when it is legal. */
  public static @Nullable String problem(String text) {
    return parse(text) == null
        ? "must be a block of addresses such as 10.9.8.0/24 or 2001:db8::/64"
        : null;
  }

  /** What the strict rules add for a block that the old ones take; null when it is legal. */
  public static @Nullable String strictProblem(String text) {
    Cidr cidr = parse(text);
    if (cidr == null) {
      return null;
    }
    int slash = text.indexOf('/');
    String problem = IpAddresses.strictProblem(text.substring(0, slash));
    if (problem != null) {
      return problem;
    }
    if (text.length() > slash + 2 && text.charAt(slash + 1) == '0') {
      return "must not have leading zeros";
    }
    return cidr.hasHostBits()
        ? "must not have bits beyond its prefix; the block is " + cidr.canonical()
        : null;
  }

  /** What the rules of newer fields add: one way to write it; null when it is legal. */
  public static @Nullable String canonicalProblem(String text) {
    Cidr cidr = parse(text);
    String canonical = cidr == null ? text : cidr.canonical();
    return canonical.equals(text) ? null : "must be written in its canonical form " + canonical;
  }

  private boolean hasHostBits() {
    for (int bit = prefix; bit < 8 * address.length; bit++) {
      if (bit(address, bit)) {
        return true;
      }
    }
    return false;
  }

  private String canonical() {
    return IpAddresses.canonical(masked()) + "/" + prefix;
  }

  private byte[] masked() {
    byte[] masked = address.clone();
    for (int bit = prefix; bit < 8 * masked.length; bit++) {
      masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return masked;
  }

  private static boolean bit(byte[] bytes, int index) {
    return (bytes[index / 8] & (0x80 >> (index % 8))) != 0;
  }

  /** Whether the addresses are IPv4, be it inside IPv6. */
  public boolean isV4() {
    return IpAddresses.isV4(masked());
  }

  /** Whether an address, as {@link IpAddresses#parse} gives it, lies in the block. */
  public boolean contains(byte[] other) {
    byte[] same = address.length == 4 ? IpAddresses.unmapped(other) : other;
    if (same.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(same, bit) != bit(address, bit)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all addresses of the other block lie in this one, which has still more. */
  public boolean isLargerThan(Cidr other) {
    return prefix < other.prefix && contains(other.address);
  }
}
