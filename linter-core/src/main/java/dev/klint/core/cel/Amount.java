package dev.klint.core.cel;

import dev.klint.core.kube.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A quantity. The server counts small ones in a long and a power of ten, and calls only those
 * integers that need no negative power: {@code 1k}, but not {@code 1000m}.
 *
 * @param value exact, with the scale that the server has
 * @param isSmall whether it is counted in a long
 */
record Amount(BigDecimal value, boolean isSmall) implements Opaque {
  private static final int MOST_DIGITS = 18;
  private static final int FINEST_SCALE = 9;

  /** Reads a quantity; null when it is none. */
  static @Nullable Amount of(String text) {
    Quantity quantity = Quantity.of(text).orElse(null);
    if (quantity == null) {
      return null;
    }
    int end = 0;
    while (end < text.length() && "+-.0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String number = text.substring(0, end);
    String suffix = text.substring(end);
    BigDecimal small = small(number, suffix);
    if (small != null) {
      return new Amount(small, true);
    }
    return new Amount(suffix.endsWith("i") ? quantity.value() : large(number, suffix), false);
  }

  private static BigDecimal digits(String number) {
    return new BigDecimal(number.endsWith(".") ? number.substring(0, number.length() - 1) : number);
  }

  private static BigDecimal large(String number, String suffix) {
    BigDecimal exact = digits(number).scaleByPowerOfTen(power(suffix));
    return exact.scale() > FINEST_SCALE ? exact.setScale(FINEST_SCALE, RoundingMode.UP) : exact;
  }

  /** The number as the server's short way counts it; null where it takes the long one. */
  private static @Nullable BigDecimal small(String number, String suffix) {
    BigDecimal digits = digits(number);
    int binary = "KiMiGiTiPiEi".indexOf(suffix) / 2 * 10 + 10;
    if (suffix.endsWith("i")) {
      int room = 15 - whole(number) - binary * 3 / 10 - 1;
      return number.contains(".") || room < 0
          ? null
          : digits.multiply(new BigDecimal(BigInteger.TWO.pow(binary)));
    }
    int power = power(suffix);
    boolean fits =
        digits.scale() - power <= FINEST_SCALE
            && whole(number) + digits.scale() <= MOST_DIGITS
            && Math.abs(power) < 1000;
    return fits ? digits.scaleByPowerOfTen(power) : null;
  }

  /** How many digits stand before the dot, zeros at the beginning aside. */
  private static int whole(String number) {
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    return new BigDecimal("0" + whole.replace("+", "").replace("-", "")).precision();
  }

  private static int power(String suffix) {
    return switch (suffix) {
      case "n" -> -9;
      case "u" -> -6;
      case "m" -> -3;
      case "" -> 0;
      case "k" -> 3;
      case "M" -> 6;
      case "G" -> 9;
      case "T" -> 12;
      case "P" -> 15;
      case "E" -> 18;
      default -> exponent(suffix.substring(1));
    };
  }

  private static int exponent(String digits) {
    long exponent = Long.parseLong(digits);
    return (int) Math.max(-2000, Math.min(2000, exponent));
  }

  Amount plus(Amount other) {
    if (isSmall && other.isSmall) {
      if (value.signum() == 0 || other.value.signum() == 0) {
        return value.signum() == 0 ? other : this;
      }
      BigDecimal sum = value.add(other.value);
      return new Amount(sum, sum.unscaledValue().bitLength() < Long.SIZE);
    }
    return new Amount(value.add(other.value), false);
  }

  Amount negated() {
    return new Amount(value.negate(), isSmall);
  }

  /** As a long; null where the server says that it is none. */
  @Nullable Long integer() {
    if (!isSmall || value.scale() > 0 || value.precision() - value.scale() > MOST_DIGITS + 1) {
      return null;
    }
    BigInteger whole = value.toBigIntegerExact();
    return whole.bitLength() < Long.SIZE ? (Long) whole.longValue() : null;
  }

  @Override
  public String typeName() {
    return "kubernetes.Quantity";
  }

  @Override
  public boolean same(Opaque other) {
    return value.compareTo(((Amount) other).value) == 0;
  }
}
