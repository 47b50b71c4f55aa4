package dev.klint.core.kube;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The grammars of IP addresses. Older fields took what Go once took: octets with leading zeros, and
 * IPv4 inside IPv6; since 1.36 these are refused there too (KEP-4858).
 */
public final class IpAddresses {
  private static final int BYTES = 16;
  private static final int GROUPS = BYTES / 2;

  private IpAddresses() {}

  /** What is wrong with an address in an older field, by the old rules; null when it is legal. */
  public static @Nullable String problem(String address) {
    return parse(address) == null
        ? "must be an IP address such as 10.9.8.7 or 2001:db8::ffff"
        : null;
  }

  /** What the strict rules add for an address that the old ones take; null when it is legal. */
  public static @Nullable String strictProblem(String address) {
    byte[] bytes = parse(address);
    if (bytes == null) {
      return null;
    }
    if (hasSurplusZeros(address)) {
      return "must not have leading zeros";
    }
    return isV6(address) && isMapped(bytes) ? "must not be an IPv4 address written as IPv6" : null;
  }

  /**
   * What the rules of newer fields add for an address that the strict ones take: one way to write
   * it (RFC 5952); null when it is legal.
   */
  public static @Nullable String canonicalProblem(String address) {
    byte[] bytes = parse(address);
    String canonical = bytes == null ? address : canonical(bytes);
    return canonical.equals(address) ? null : "must be written in its canonical form " + canonical;
  }

  /** Whether an address is written as IPv6. */
  public static boolean isV6(String address) {
    return address.indexOf(':') >= 0;
  }

  /** Whether the bytes are an IPv4 address, be it inside IPv6. */
  public static boolean isV4(byte[] address) {
    return address.length == 4 || isMapped(address);
  }

  /** The four bytes of an IPv4 address inside IPv6; other addresses as they are. */
  public static byte[] unmapped(byte[] address) {
    return address.length == BYTES && isMapped(address)
        ? Arrays.copyOfRange(address, BYTES - 4, BYTES)
        : address;
  }

  /** The one way to write an address; IPv4 inside IPv6 becomes IPv4. */
  public static String canonical(byte[] address) {
    byte[] bytes = unmapped(address);
    StringBuilder out = new StringBuilder();
    if (bytes.length == 4) {
      for (int i = 0; i < 4; i++) {
        out.append(i == 0 ? "" : ".").append(bytes[i] & 0xFF);
      }
      return out.toString();
    }
    int gap = longestZeros(bytes);
    int end = gap < 0 ? -1 : gap + zerosFrom(bytes, gap);
    for (int i = 0; i < GROUPS; i++) {
      if (i == gap) {
        out.append("::");
        i = end - 1;
      } else {
        out.append(i == 0 || i == end ? "" : ":").append(Integer.toHexString(group(bytes, i)));
      }
    }
    return out.toString();
  }

  /** Where the first longest run of at least two groups of zeros begins; negative without one. */
  private static int longestZeros(byte[] bytes) {
    int longest = 1;
    int start = -1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(bytes, i);
      if (zeros > longest) {
        longest = zeros;
        start = i;
      }
    }
    return start;
  }

  private static int zerosFrom(byte[] bytes, int from) {
    int i = from;
    while (i < GROUPS && group(bytes, i) == 0) {
      i++;
    }
    return i - from;
  }

  private static int group(byte[] bytes, int index) {
    return ((bytes[2 * index] & 0xFF) << 8) | (bytes[2 * index + 1] & 0xFF);
  }

  /**
   * Reads an address by the old rules.
   *
   * @return 4 bytes for IPv4, 16 for IPv6, null when it is no address
   */
  public static byte @Nullable [] parse(String text) {
    if (!isV6(text)) {
      byte[] four = new byte[4];
      return octets(text, 0, four, 0) ? four : null;
    }
    int gap = text.indexOf("::");
    byte[] bytes = new byte[BYTES];
    if (gap < 0) {
      return groups(text, bytes) == BYTES ? bytes : null;
    }
    byte[] tail = new byte[BYTES];
    int before = gap == 0 ? 0 : groups(text.substring(0, gap), bytes);
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest, tail);
    boolean legal = before >= 0 && after >= 0 && before + after < BYTES;
    if (!legal || (gap > 0 && text.lastIndexOf('.', gap) >= 0)) {
      return null;
    }
    System.arraycopy(tail, 0, bytes, BYTES - after, after);
    return bytes;
  }

  /** Fills in groups of 16 bits, the last perhaps as IPv4; the bytes filled, or negative. */
  private static int groups(String text, byte[] bytes) {
    int at = 0;
    int from = 0;
    while (from <= text.length()) {
      int colon = text.indexOf(':', from);
      int end = colon < 0 ? text.length() : colon;
      if (colon < 0 && text.indexOf('.', from) >= 0) {
        return at + 4 <= BYTES && octets(text, from, bytes, at) ? at + 4 : -1;
      }
      int value = number(text, from, end, 16, 0xFFFF);
      if (value < 0 || at + 2 > BYTES) {
        return -1;
      }
      bytes[at++] = (byte) (value >> 8);
      bytes[at++] = (byte) value;
      from = end + 1;
    }
    return at;
  }

  /** Fills in the four octets of the rest of the text. */
  private static boolean octets(String text, int start, byte[] bytes, int at) {
    int from = start;
    for (int i = 0; i < 4; i++) {
      int dot = text.indexOf('.', from);
      int end = dot < 0 ? text.length() : dot;
      int value = from > text.length() ? -1 : number(text, from, end, 10, 255);
      if (value < 0 || (dot < 0) != (i == 3)) {
        return false;
      }
      bytes[at + i] = (byte) value;
      from = end + 1;
    }
    return true;
  }

  private static int number(String text, int from, int end, int radix, int most) {
    int value = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      int digit = c > 'f' ? -1 : Character.digit(c, radix);
      value = value * radix + digit;
      if (digit < 0 || value > most) {
        return -1;
      }
    }
    return end > from ? value : -1;
  }

  /** An octet that begins with a zero, or a group of more than four digits. */
  private static boolean hasSurplusZeros(String address) {
    int start = 0;
    for (int i = 0; i <= address.length(); i++) {
      char end = i < address.length() ? address.charAt(i) : '\0';
      if (end == '\0' || end == '.' || end == ':') {
        boolean octet =
            end == '.' || (start > 0 && address.charAt(start - 1) == '.') || !isV6(address);
        boolean surplus = octet ? i - start > 1 && address.charAt(start) == '0' : i - start > 4;
        if (surplus) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isMapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }
}
