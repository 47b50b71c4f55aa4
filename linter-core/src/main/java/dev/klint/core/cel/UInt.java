package dev.klint.core.cel;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A {@code uint}.
 *
 * @param bits 64 bits, unsigned
 */
record UInt(long bits) {
  BigInteger exact() {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  double toDouble() {
    return new BigDecimal(exact()).doubleValue();
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
