package dev.klint.rules.validity.resource;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.rules.validity.Quantities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of a capacity may be asked for; answers for {@code validateRequestPolicy}. */
final class RequestPolicies {
  private static final int MOST_VALUES = 10;

  private RequestPolicies() {}

  /**
   * @param shared the device may be given to several claims
   */
  static void validate(Field capacity, boolean shared, Faults faults) {
    Field policy = capacity.get("requestPolicy");
    Field values = policy.get("validValues");
    Field range = policy.get("validRange");
    if (!policy.exists()) {
      return;
    }
    if (!shared) {
      faults.forbidden(policy, "requestPolicy needs allowMultipleAllocations");
    } else if (values.size() > 0 && range.exists()) {
      faults.forbidden(policy, "validValues and validRange exclude each other");
    } else if (values.size() > 0 || range.exists()) {
      Field preset = policy.get("default");
      BigDecimal most = Quantities.of(capacity.get("value"));
      BigDecimal usual = Quantities.of(preset);
      if (preset.missing()) {
        faults.required(
            preset, "default is required with " + (range.exists() ? "validRange" : "validValues"));
      } else if (most != null && usual != null && range.exists()) {
        range(range, most, usual, faults);
      } else if (most != null && usual != null) {
        values(values, most, usual, faults);
      }
    }
  }

  private static void values(Field values, BigDecimal most, BigDecimal usual, Faults faults) {
    List<Field> items = values.items();
    boolean few = DeviceConfigs.atMost(values, MOST_VALUES, faults);
    boolean found = false;
    Set<BigDecimal> seen = new HashSet<>();
    @Nullable BigDecimal before = null;
    for (Field item : items) {
      BigDecimal value = Quantities.of(item);
      if (value == null) {
        return;
      }
      if (before != null && before.compareTo(value) > 0) {
        faults.invalid(item, "validValues must be in ascending order");
      } else if (few && !seen.add(whole(value))) {
        faults.duplicate(item, "the value is here for the second time");
      }
      seen.add(whole(value));
      if (few && value.compareTo(most) > 0) {
        faults.invalid(item, "the value must not be more than the capacity");
      }
      found |= value.compareTo(usual) == 0;
      before = value;
    }
    if (few && !found) {
      faults.invalid(values, "default must be one of validValues");
    }
  }

  private static void range(Field range, BigDecimal most, BigDecimal usual, Faults faults) {
    Field least = range.get("min");
    Field largest = range.get("max");
    Field step = range.get("step");
    BigDecimal min = Quantities.of(least);
    BigDecimal max = largest.exists() ? Quantities.of(largest) : null;
    if (least.missing()) {
      faults.required(least, "min is required in validRange");
      return;
    }
    if (min == null) {
      return;
    }
    if (min.compareTo(most) > 0) {
      faults.invalid(least, "min must not be more than the capacity");
    } else if (usual.compareTo(min) < 0) {
      faults.invalid(least, "min must not be more than default");
    }
    if (max != null) {
      if (min.compareTo(max) > 0) {
        faults.invalid(largest, "max must not be less than min");
      } else if (max.compareTo(most) > 0) {
        faults.invalid(largest, "max must not be more than the capacity");
      } else if (usual.compareTo(max) > 0) {
        faults.invalid(largest, "max must not be less than default");
      }
    }
    BigDecimal width = step.exists() ? Quantities.of(step) : null;
    if (width != null && whole(width).signum() != 0) {
      if (min.add(width).compareTo(most) > 0) {
        faults.invalid(step, "min and one step must not be more than the capacity");
      } else if (!fits(usual, min, width)) {
        faults.invalid(step, "default must be a number of steps from min");
      } else if (max != null && !fits(max, min, width)) {
        faults.invalid(step, "max must be a number of steps from min");
      }
    }
  }

  /** In whole numbers, as the server counts. */
  private static boolean fits(BigDecimal value, BigDecimal min, BigDecimal step) {
    return whole(value).subtract(whole(min)).remainder(whole(step)).signum() == 0;
  }

  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.UP);
  }
}
