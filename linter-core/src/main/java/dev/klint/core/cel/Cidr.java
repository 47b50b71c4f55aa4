package dev.klint.core.cel;

import org.jspecify.annotations.Nullable;

/**
 * A range of addresses.
 *
 * @param ip any address of it
 * @param prefix how many bits are fixed
 */
record Cidr(Ip ip, int prefix) implements Opaque {
  /** By the strict grammar; null when it is none. */
  static @Nullable Cidr of(String text) {
    int slash = text.lastIndexOf('/');
    Ip ip = slash < 0 ? null : Ip.of(text.substring(0, slash));
    String bits = text.substring(slash + 1);
    boolean digits =
        !bits.isEmpty() && bits.length() <= 3 && bits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (ip == null || !digits || (bits.length() > 1 && bits.startsWith("0"))) {
      return null;
    }
    int prefix = Integer.parseInt(bits);
    return prefix > ip.length() ? null : new Cidr(ip, prefix);
  }

  boolean contains(Ip other) {
    return other.isV6() == ip.isV6() && other.masked(prefix).equals(ip.masked(prefix));
  }

  boolean contains(Cidr other) {
    return prefix <= other.prefix && contains(other.ip);
  }

  Cidr masked() {
    return new Cidr(ip.masked(prefix), prefix);
  }

  @Override
  public String typeName() {
    return "net.CIDR";
  }

  @Override
  public boolean same(Opaque other) {
    return equals(other);
  }

  @Override
  public String toString() {
    return ip + "/" + prefix;
  }
}
