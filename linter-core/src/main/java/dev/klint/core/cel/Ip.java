package dev.klint.core.cel;

import dev.klint.core.kube.IpAddresses;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An IP address.
 *
 * @param bits 32 or 128 of them
 * @param isV6 whether it has 128
 */
record Ip(BigInteger bits, boolean isV6) implements Opaque {
  private static final int GROUPS = 8;

  /** By the strict grammar, no zone, no IPv4 inside IPv6; null when it is none. */
  static @Nullable Ip of(String text) {
    byte[] bytes = IpAddresses.parse(text);
    return bytes == null || IpAddresses.strictProblem(text) != null
        ? null
        : new Ip(new BigInteger(1, bytes), IpAddresses.isV6(text));
  }

  int length() {
    return isV6 ? 128 : 32;
  }

  /** The first so many bits, as a number. */
  int first(int count) {
    return bits.shiftRight(length() - count).intValue();
  }

  Ip masked(int prefix) {
    int free = length() - prefix;
    return new Ip(bits.shiftRight(free).shiftLeft(free), isV6);
  }

  boolean isUnspecified() {
    return bits.signum() == 0;
  }

  boolean isLoopback() {
    return isV6 ? bits.equals(BigInteger.ONE) : first(8) == 127;
  }

  boolean isLinkLocalMulticast() {
    return isV6 ? (first(16) & 0xFF0F) == 0xFF02 : first(24) == 0xE00000;
  }

  boolean isLinkLocalUnicast() {
    return isV6 ? first(10) == 0xFE80 >> 6 : first(16) == 0xA9FE;
  }

  boolean isGlobalUnicast() {
    boolean multicast = isV6 ? first(8) == 0xFF : first(4) == 0xE;
    boolean broadcast = !isV6 && bits.bitCount() == length();
    return !isUnspecified() && !isLoopback() && !multicast && !broadcast && !isLinkLocalUnicast();
  }

  @Override
  public String typeName() {
    return "net.IP";
  }

  @Override
  public boolean same(Opaque other) {
    return equals(other);
  }

  /** The canonical form (RFC 5952). */
  @Override
  public String toString() {
    return isV6
        ? v6()
        : first(8) + "." + part(16, 0xFF) + "." + part(8, 0xFF) + "." + part(0, 0xFF);
  }

  private int part(int shift, int mask) {
    return bits.shiftRight(shift).intValue() & mask;
  }

  private String v6() {
    int best = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && group(end) == 0) {
        end++;
      }
      if (end - i > longest) {
        best = i;
        longest = end - i;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == best) {
        out.append("::");
        i += longest - 1;
      } else {
        out.append(i == 0 || (best >= 0 && i == best + longest) ? "" : ":");
        out.append(Integer.toHexString(group(i)));
      }
    }
    return out.toString();
  }

  private int group(int index) {
    return part(16 * (GROUPS - 1 - index), 0xFFFF);
  }
}
