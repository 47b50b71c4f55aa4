package dev.klint.core.cel;

import dev.klint.core.kube.Quantity;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quantities, a library of Kubernetes. */
final class Quantities implements Library {
  @Override
  public Set<String> names() {
    return Set.of(
        "quantity",
        "isQuantity",
        "sign",
        "isGreaterThan",
        "isLessThan",
        "compareTo",
        "asApproximateFloat",
        "asInteger",
        "isInteger",
        "add",
        "sub");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.takes(String.class)) {
      return switch (call.function()) {
        case "quantity" -> quantity(call.text(0));
        case "isQuantity" -> Quantity.of(call.text(0)).isPresent();
        default -> null;
      };
    } else if (call.takes(Amount.class)) {
      Amount amount = (Amount) call.argument(0);
      return call.function().equals("sign") ? (Object) (long) amount.value().signum() : null;
    } else if (call.isOn(Amount.class)) {
      return alone(call.function(), (Amount) call.argument(0));
    } else if (call.isOn(Amount.class, Long.class)) {
      Amount other = new Amount(BigDecimal.valueOf(call.number(1)), true);
      return both(call.function(), (Amount) call.argument(0), other, true);
    }
    return call.isOn(Amount.class, Amount.class)
        ? both(call.function(), (Amount) call.argument(0), (Amount) call.argument(1), false)
        : null;
  }

  private static Object quantity(String text) {
    Amount amount = Amount.of(text);
    return amount == null
        ? new Failure(
            "quantities must match the regular expression"
                + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")
        : amount;
  }

  private static @Nullable Object alone(String function, Amount amount) {
    Long integer = amount.integer();
    return switch (function) {
      case "asApproximateFloat" -> amount.value().doubleValue();
      case "isInteger" -> integer != null;
      case "asInteger" ->
          integer == null ? new Failure("cannot convert value to integer") : integer;
      default -> null;
    };
  }

  private static @Nullable Object both(
      String function, Amount amount, Amount other, boolean isNumber) {
    int order = amount.value().compareTo(other.value());
    return switch (function) {
      case "add" -> amount.plus(other);
      case "sub" -> amount.plus(other.negated());
      case "isGreaterThan" -> isNumber ? null : order > 0;
      case "isLessThan" -> isNumber ? null : order < 0;
      case "compareTo" -> isNumber ? null : (long) order;
      default -> null;
    };
  }
}
