package dev.klint.core.kube;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount of a resource, exactly as the API server counts it: {@code 100m}, {@code 1.5Gi}, {@code
 * 2e3}. Amounts finer than a billionth are rounded up, larger ones than 2⁶³-1 are cut to it ({@code
 * resource.ParseQuantity} of apimachinery).
 *
 * @param value in the unit of the resource: cores, bytes
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  private static final BigDecimal MOST =
      new BigDecimal(BigInteger.TWO.pow(63).subtract(BigInteger.ONE));
  private static final int FINEST_SCALE = 9;

  /** Nobody means a longer one, and exact arithmetic on millions of digits is slow. */
  private static final int LONGEST = 1000;

  /** Reads a quantity; empty when the server would not. */
  public static Optional<Quantity> of(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int end = start;
    int digits = 0;
    int dots = 0;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      if (text.charAt(end) == '.') {
        dots++;
      } else {
        digits++;
      }
      end++;
    }
    if (digits == 0 || dots > 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String number = text.substring(0, end);
    String plain = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    return scaled(new BigDecimal(plain), text.substring(end)).map(Quantity::new);
  }

  private static Optional<BigDecimal> scaled(BigDecimal number, String suffix) {
    return switch (suffix) {
      case "Ki" -> binary(number, 10);
      case "Mi" -> binary(number, 20);
      case "Gi" -> binary(number, 30);
      case "Ti" -> binary(number, 40);
      case "Pi" -> binary(number, 50);
      case "Ei" -> binary(number, 60);
      case "n" -> decimal(number, -9);
      case "u" -> decimal(number, -6);
      case "m" -> decimal(number, -3);
      case "" -> decimal(number, 0);
      case "k" -> decimal(number, 3);
      case "M" -> decimal(number, 6);
      case "G" -> decimal(number, 9);
      case "T" -> decimal(number, 12);
      case "P" -> decimal(number, 15);
      case "E" -> decimal(number, 18);
      default -> exponent(number, suffix);
    };
  }

  private static Optional<BigDecimal> exponent(BigDecimal number, String suffix) {
    if (suffix.length() < 2 || (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E')) {
      return Optional.empty();
    }
    int sign = suffix.charAt(1) == '+' || suffix.charAt(1) == '-' ? 1 : 0;
    for (int i = 1 + sign; i < suffix.length(); i++) {
      if (!isDigit(suffix.charAt(i))) {
        return Optional.empty();
      }
    }
    try {
      return decimal(number, Long.parseLong(suffix.substring(1)));
    } catch (NumberFormatException noDigitsOrTooMany) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> binary(BigDecimal number, int bits) {
    return Optional.of(settled(number.multiply(new BigDecimal(BigInteger.TWO.pow(bits)))));
  }

  /** An exponent beyond what the number's own digits can make up for is cut, not computed. */
  private static Optional<BigDecimal> decimal(BigDecimal number, long exponent) {
    long enough = 2L * LONGEST;
    int power = (int) Math.max(-enough, Math.min(enough, exponent));
    return Optional.of(settled(number.scaleByPowerOfTen(power)));
  }

  private static BigDecimal settled(BigDecimal exact) {
    BigDecimal fine =
        exact.scale() > FINEST_SCALE ? exact.setScale(FINEST_SCALE, RoundingMode.UP) : exact;
    return fine.min(MOST).max(MOST.negate());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }
}
