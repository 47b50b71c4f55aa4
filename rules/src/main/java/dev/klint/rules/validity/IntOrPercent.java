package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.yaml.ScalarNode;

/**
 * Numbers or percentages; answers for {@code ValidatePositiveIntOrPercent} and its kin of the group
 * apps.
 */
public final class IntOrPercent {
  private static final int LONGEST_PERCENT = 18;

  private IntOrPercent() {}

  /** Not negative, or digits and {@code %}; nothing when absent. */
  public static void validate(Field field, Faults faults) {
    if (!(field.node() instanceof ScalarNode scalar)) {
      return;
    }
    if (!scalar.isString()) {
      if (field.integerOr(0) < 0) {
        faults.invalid(field, field.path().last() + " must not be negative");
      }
    } else if (percent(scalar.value()) < 0) {
      faults.invalidIf(field, scalar.value(), "must be a number or a percentage such as \"25%\"");
    }
  }

  /** A percentage must not exceed 100; plain numbers may be any. */
  public static void atMost100Percent(Field field, Faults faults) {
    if (percent(field.stringOr("")) > 100) {
      faults.invalidIf(field, field.stringOr(""), "must not be more than 100%");
    }
  }

  /**
   * The number, or that before the {@code %}; this when it is absent, and 0 for other text, as the
   * server reads it.
   */
  public static long valueOr(Field field, long other) {
    if (!(field.node() instanceof ScalarNode scalar)) {
      return other;
    }
    if (!scalar.isString()) {
      return field.integerOr(other);
    }
    long percent = percent(scalar.value());
    return percent < 0 ? numberOrZero(scalar.value()) : percent;
  }

  private static long numberOrZero(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notNumber) {
      return 0;
    }
  }

  /** The number before the {@code %}; negative when the text is no percentage. */
  private static long percent(String text) {
    int digits = text.length() - 1;
    if (digits < 1 || text.charAt(digits) != '%') {
      return -1;
    }
    for (int i = 0; i < digits; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return digits > LONGEST_PERCENT ? Long.MAX_VALUE : Long.parseLong(text.substring(0, digits));
  }
}
