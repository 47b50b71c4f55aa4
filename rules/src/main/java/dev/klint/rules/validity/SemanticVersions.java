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
}
