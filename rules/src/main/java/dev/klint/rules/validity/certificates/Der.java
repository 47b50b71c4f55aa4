package dev.klint.rules.validity.certificates;

/** The outermost shape of DER data, which tells garbage from what may be sound. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int BOOLEAN = 0x01;

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
