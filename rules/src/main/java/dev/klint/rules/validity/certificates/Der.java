package dev.klint.rules.validity.certificates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The outermost shape of DER data, which tells garbage from what may be sound. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int BOOLEAN = 0x01;
  private static final int INTEGER = 0x02;
  private static final int EC_PARAMETERS = 0xa0;
  private static final int EC_POINT = 0xa1;

  /** The object identifier 2.5.29.19 of the extension basicConstraints. */
  private static final byte[] BASIC_CONSTRAINTS = {0x06, 0x03, 0x55, 0x1d, 0x13};

  private final byte[] data;
  private int at;

  private Der(byte[] data) {
    this.data = data;
  }

  /** Whether it can be something signed: a certificate or a request for one. */
  static boolean isSigned(byte[] data) {
    return new Der(data).holds(SEQUENCE, SEQUENCE, BIT_STRING);
  }

  /** Whether it can be a public key. */
  static boolean isPublicKey(byte[] data) {
    return new Der(data).holds(SEQUENCE, BIT_STRING);
  }

  /** Whether it can be a private key (PKCS #1, PKCS #8 or SEC 1) that is not encrypted. */
  static boolean mayBePrivateKey(byte[] data) {
    Der der = new Der(data);
    return der.enter(SEQUENCE) >= 0 && der.enter(INTEGER) >= 0;
  }

  /**
   * Bytes of a private key that its certificate has as well: the modulus of an RSA key, the first
   * coordinate of the point of an elliptic curve; null where there are none.
   */
  static byte @Nullable [] publicPart(byte[] key) {
    Der der = new Der(key);
    if (der.enter(SEQUENCE) < 0 || !der.skip(INTEGER)) {
      return null;
    }
    if (der.skip(SEQUENCE)) { // PKCS #8: another key is inside
      boolean inside =
          der.enter(OCTET_STRING) >= 0 && der.enter(SEQUENCE) >= 0 && der.skip(INTEGER);
      return inside ? der.publicPart() : null;
    }
    return der.publicPart();
  }

  private byte @Nullable [] publicPart() {
    int end = enter(INTEGER);
    if (end >= 0) {
      while (at < end && data[at] == 0) {
        at++;
      }
      return Arrays.copyOfRange(data, at, end);
    }
    boolean curve = skip(OCTET_STRING) && (skip(EC_PARAMETERS) || at < data.length);
    end = curve && enter(EC_POINT) >= 0 ? enter(BIT_STRING) : -1;
    if (end - at < 2) {
      return null;
    }
    int first = at + 2; // behind the number of unused bits and the form of the point
    int length = data[at + 1] == 4 ? (end - first) / 2 : end - first;
    return Arrays.copyOfRange(data, first, first + length);
  }

  /** Steps over an element of this kind; whether there was one. */
  private boolean skip(int tag) {
    int start = at;
    int end = enter(tag);
    at = end < 0 ? start : end;
    return end >= 0;
  }

  /**
   * Whether a certificate may say that it is an authority's: it has basicConstraints, and they do
   * not begin with anything but true.
   */
  static boolean mayBeAuthority(byte[] certificate) {
    Der der = new Der(certificate);
    for (int i = 0; i + BASIC_CONSTRAINTS.length < certificate.length; i++) {
      if (der.isConstraints(i)) {
        der.at = i + BASIC_CONSTRAINTS.length;
        return der.isTrueInside();
      }
    }
    return false;
  }

  private boolean isConstraints(int from) {
    for (int i = 0; i < BASIC_CONSTRAINTS.length; i++) {
      if (data[from + i] != BASIC_CONSTRAINTS[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isTrueInside() {
    int critical = enter(BOOLEAN);
    at = critical < 0 ? at : critical;
    boolean readable = enter(OCTET_STRING) >= 0;
    int end = readable ? enter(SEQUENCE) : -1;
    if (end < 0) {
      return true; // another shape than is known here
    }
    return at < end && enter(BOOLEAN) >= 0 && data[at] != 0;
  }

  private boolean holds(int... tags) {
    int end = enter(SEQUENCE);
    boolean fits = end == data.length;
    for (int tag : tags) {
      int next = fits ? enter(tag) : -1;
      fits = next >= 0 && next <= end;
      at = next;
    }
    return fits && at == end;
  }

  /** Where the element ends, having stepped into it; negative when it is another one. */
  private int enter(int tag) {
    if (at + 1 >= data.length || (data[at] & 0xff) != tag) {
      return -1;
    }
    int length = data[at + 1] & 0xff;
    at += 2;
    if (length >= 0x80) {
      int bytes = length - 0x80;
      if (bytes == 0 || bytes > 3 || at + bytes > data.length) {
        return -1;
      }
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | (data[at++] & 0xff);
      }
    }
    return length > data.length - at ? -1 : at + length;
  }
}
