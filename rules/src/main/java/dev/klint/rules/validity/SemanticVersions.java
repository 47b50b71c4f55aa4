package dev.klint.rules.validity;

import org.jspecify.annotations.Nullable;

/** Versions by semver.org 2.0.0: {@code 1.2.3-alpha.1+build.5}. */
public final class SemanticVersions {
  private SemanticVersions() {}

  /** What is wrong with the version; null when it is legal. */
  public static @Nullable String problem(String version) {
    int plus = version.indexOf('+');
    String main = plus < 0 ? version : version.substring(0, plus);
    int dash = main.indexOf('-');
    String core = dash < 0 ? main : main.substring(0, dash);
    boolean legal =
        core.split("\\.", -1).length == 3
            && areParts(core, true, true)
            && (dash < 0 || areParts(main.substring(dash + 1), false, true))
            && (plus < 0 || areParts(version.substring(plus + 1), false, false));
    return legal ? null : "must be a semantic version such as 1.2.3";
  }

  /** Numbers must not begin with a zero unless this is a build, where they are no numbers. */
  private static boolean areParts(String text, boolean numbers, boolean noLeadingZero) {
    for (String part : text.split("\\.", -1)) {
      boolean digits = !part.isEmpty();
      boolean signs = !part.isEmpty();
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        digits &= digit;
        signs &= digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
      }
      boolean zero = digits && part.length() > 1 && part.charAt(0) == '0';
      if (!signs || (numbers && !digits) || (noLeadingZero && zero)) {
        return false;
      }
    }
    return true;
  }

  /** By precedence: less than 0, 0 or more than 0; builds do not count. An illegal one is 0.0.0. */
  public static int compare(String a, String b) {
    String[] left = parts(a);
    String[] right = parts(b);
    int order = identifiers(left[0], right[0]);
    if (order != 0 || left[1].equals(right[1])) {
      return order;
    }
    // a version without a pre-release comes after those with one
    boolean final1 = left[1].isEmpty();
    return final1 || right[1].isEmpty() ? (final1 ? 1 : -1) : identifiers(left[1], right[1]);
  }

  /** Numbers and pre-release. */
  private static String[] parts(String version) {
    if (problem(version) != null) {
      return new String[] {"0.0.0", ""};
    }
    int plus = version.indexOf('+');
    String main = plus < 0 ? version : version.substring(0, plus);
    int dash = main.indexOf('-');
    return dash < 0
        ? new String[] {main, ""}
        : new String[] {main.substring(0, dash), main.substring(dash + 1)};
  }

  private static int identifiers(String a, String b) {
    String[] left = a.split("\\.", -1);
    String[] right = b.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = identifier(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  /** Numbers by value and before words. */
  private static int identifier(String a, String b) {
    boolean number = isNumber(a);
    if (number != isNumber(b)) {
      return number ? -1 : 1;
    }
    int longer = number ? Integer.compare(a.length(), b.length()) : 0;
    return longer == 0 ? a.compareTo(b) : longer;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
