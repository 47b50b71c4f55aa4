package dev.klint.core.cel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A semantic version, strictly as semver.org 2.0.0 has it.
 *
 * @param numbers major, minor, patch; each below 2⁶⁴
 * @param preRelease identifiers after the hyphen: {@link BigInteger}s and strings
 */
record Version(List<BigInteger> numbers, List<Object> preRelease)
    implements Opaque, Comparable<Version> {
  private static final int PARTS = 3;

  /** Reads a version; null when it is none. */
  static @Nullable Version of(String text) {
    String[] parts = text.split("\\.", PARTS);
    if (parts.length < PARTS) {
      return null;
    }
    String patch = parts[2];
    int plus = patch.indexOf('+');
    if (plus >= 0 && !areIdentifiers(patch.substring(plus + 1))) {
      return null;
    }
    String core = plus < 0 ? patch : patch.substring(0, plus);
    int hyphen = core.indexOf('-');
    List<Object> preRelease = new ArrayList<>();
    if (hyphen >= 0 && !addPreRelease(core.substring(hyphen + 1), preRelease)) {
      return null;
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : List.of(parts[0], parts[1], hyphen < 0 ? core : core.substring(0, hyphen))) {
      BigInteger number = number(part);
      if (number == null) {
        return null;
      }
      numbers.add(number);
    }
    return new Version(List.copyOf(numbers), List.copyOf(preRelease));
  }

  private static boolean areIdentifiers(String text) {
    for (String one : text.split("\\.", -1)) {
      if (one.isEmpty() || !UrlEscapes.consistsOf(one, "-")) {
        return false;
      }
    }
    return true;
  }

  private static boolean addPreRelease(String text, List<Object> into) {
    if (!areIdentifiers(text)) {
      return false;
    }
    for (String one : text.split("\\.", -1)) {
      Object identifier = isNumeric(one) ? number(one) : one;
      if (identifier == null) {
        return false;
      }
      into.add(identifier);
    }
    return true;
  }

  private static boolean isNumeric(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A number without zeros at its beginning that 64 bits hold; null when it is none. */
  private static @Nullable BigInteger number(String text) {
    boolean legal =
        !text.isEmpty()
            && text.length() <= 20
            && isNumeric(text)
            && (text.length() == 1 || text.charAt(0) != '0');
    BigInteger number = legal ? new BigInteger(text) : null;
    return number == null || number.bitLength() > Long.SIZE ? null : number;
  }

  /** Reads a version that may begin with a v, have zeros before its numbers, or lack some. */
  static @Nullable Version ofLoose(String text) {
    String[] parts = (text.startsWith("v") ? text.substring(1) : text).split("\\.", PARTS);
    List<String> all = new ArrayList<>();
    for (String part : parts) {
      all.add(part.length() > 1 ? withoutZeros(part) : part);
    }
    String last = all.get(all.size() - 1);
    if (all.size() < PARTS && (last.contains("+") || last.contains("-"))) {
      return null;
    }
    while (all.size() < PARTS) {
      all.add("0");
    }
    return of(String.join(".", all));
  }

  private static String withoutZeros(String part) {
    int at = 0;
    while (at < part.length() && part.charAt(at) == '0') {
      at++;
    }
    String rest = part.substring(at);
    boolean digit = !rest.isEmpty() && rest.charAt(0) >= '0' && rest.charAt(0) <= '9';
    return digit ? rest : "0" + rest;
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < PARTS; i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    int shorter = Math.min(preRelease.size(), other.preRelease.size());
    for (int i = 0; i < shorter; i++) {
      int order = compare(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  /** Numbers come before words. */
  private static int compare(Object left, Object right) {
    if (left instanceof BigInteger one && right instanceof BigInteger other) {
      return one.compareTo(other);
    } else if (left instanceof String one && right instanceof String other) {
      return Integer.signum(one.compareTo(other));
    }
    return left instanceof BigInteger ? -1 : 1;
  }

  @Override
  public String typeName() {
    return "kubernetes.Semver";
  }

  @Override
  public boolean same(Opaque other) {
    return compareTo((Version) other) == 0;
  }
}
