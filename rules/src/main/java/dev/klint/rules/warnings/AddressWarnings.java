package dev.klint.rules.warnings;

import dev.klint.core.kube.Cidr;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.IpAddresses;
import dev.klint.rules.validity.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Addresses in older fields that are not in their canonical form (RFC 5952); answers for {@code
 * GetWarningsForIP} and {@code GetWarningsForCIDR}. What became a fault is a warning before.
 */
final class AddressWarnings {
  private AddressWarnings() {}

  static void all(Field list, Warnings warnings) {
    for (Field item : list.items()) {
      address(item, warnings);
    }
  }

  static void address(Field field, Warnings warnings) {
    String value = field.stringOr("");
    if (IpAddresses.parse(value) != null) {
      tell(
          field,
          IpAddresses.strictProblem(value),
          IpAddresses.isV6(value) ? IpAddresses.canonicalProblem(value) : null,
          warnings);
    }
  }

  static void blocks(Field list, Warnings warnings) {
    for (Field item : list.items()) {
      block(item, warnings);
    }
  }

  static void block(Field field, Warnings warnings) {
    String value = field.stringOr("");
    if (Cidr.parse(value) != null) {
      tell(
          field,
          Cidr.strictProblem(value),
          IpAddresses.isV6(value) ? Cidr.canonicalProblem(value) : null,
          warnings);
    }
  }

  private static void tell(
      Field field, @Nullable String strict, @Nullable String canonical, Warnings warnings) {
    Warnings where = strict == null ? warnings : warnings.until(Addresses.STRICT - 1);
    String problem = strict == null ? canonical : strict;
    if (problem != null) {
      where.add(WarningRules.SERVER, field, "\"" + field.stringOr("") + "\" " + problem);
    }
  }
}
