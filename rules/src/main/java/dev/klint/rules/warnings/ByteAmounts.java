package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.rules.validity.Quantities;
import java.math.BigDecimal;

/**
 * Amounts of resources that are surely not meant. Of those of bytes that are not whole the server
 * warns, in pods and claims.
 */
final class ByteAmounts {
  private static final BigDecimal LEAST_MEMORY = BigDecimal.valueOf(4L << 20);
  private static final BigDecimal MOST_CPU = BigDecimal.valueOf(128);
  private static final String[] LIMITS = {"max", "min", "default", "defaultRequest"};

  private ByteAmounts() {}

  /** The requests and limits of a container. */
  static void ofContainer(Field resources, Warnings warnings) {
    each(resources.get("limits"), warnings);
    each(resources.get("requests"), warnings);
  }

  private static void each(Field amounts, Warnings warnings) {
    if (amounts.exists()) {
      both(amounts, warnings);
      tooLittle(amounts.key("memory"), warnings);
      tooMany(amounts.key("cpu"), warnings);
    }
  }

  /** Memory and ephemeral storage in a list of resources. */
  static void both(Field amounts, Warnings warnings) {
    if (amounts.exists()) {
      whole(amounts.key("memory"), warnings);
      whole(amounts.key("ephemeral-storage"), warnings);
    }
  }

  /**
   * @param path where the server says the resources are
   */
  static void ofClaim(Field resources, FieldPath path, Warnings warnings) {
    claim(resources.get("requests"), path.child("requests"), warnings);
    claim(resources.get("limits"), path.child("limits"), warnings);
  }

  private static void claim(Field amounts, FieldPath path, Warnings warnings) {
    whole(amounts.key("storage").named(path.key("storage")), warnings);
  }

  private static void whole(Field amount, Warnings warnings) {
    if (!amount.exists()) {
      return;
    }
    BigDecimal bytes = Quantities.ofResource(amount);
    if (bytes == null) {
      return;
    } else if (!Quantities.isWhole(bytes)) {
      tell(amount, "is not a whole number of bytes", warnings);
    } else if (isMilli(amount)) {
      tell(amount, "is in thousandths of a byte", warnings);
    }
  }

  private static boolean isMilli(Field amount) {
    return amount.stringOr("").endsWith("m");
  }

  private static void tell(Field amount, String what, Warnings warnings) {
    warnings.add(
        WarningRules.UNIT,
        amount,
        amount.path().last()
            + " \""
            + amount.scalarText().orElse("")
            + "\" "
            + what
            + (isMilli(amount) ? ": Mi or M is meant" : ""));
  }

  /** Memory of a container that nothing can run in: a unit is missing. */
  private static void tooLittle(Field memory, Warnings warnings) {
    BigDecimal bytes = memory.exists() ? Quantities.ofResource(memory) : null;
    if (bytes != null
        && Quantities.isWhole(bytes)
        && !isMilli(memory)
        && bytes.signum() > 0
        && bytes.compareTo(LEAST_MEMORY) < 0) {
      tell(memory, "is less than 4Mi, too little to run anything: check the unit", warnings);
    }
  }

  private static void tooMany(Field cpu, Warnings warnings) {
    BigDecimal cores = cpu.exists() ? Quantities.ofResource(cpu) : null;
    if (cores != null && !isMilli(cpu) && cores.compareTo(MOST_CPU) > 0) {
      tell(cpu, "is more than 128 cores: check the unit, m is a thousandth", warnings);
    }
  }

  /** Limits and defaults for other objects. */
  static final class OfLimitRange implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      for (Field item : root.get("spec").get("limits").items()) {
        for (String kind : LIMITS) {
          for (Field.Entry entry : item.get(kind).entries()) {
            if (isBytes(entry.name())) {
              whole(entry.value(), warnings);
            }
          }
        }
      }
    }
  }

  /** Whether a resource, in a quota too, is counted in bytes. */
  static boolean isBytes(String resource) {
    return resource.endsWith("memory") || resource.endsWith("storage");
  }

  /** The sums of a quota. */
  static void ofQuota(Field hard, Warnings warnings) {
    for (Field.Entry entry : hard.entries()) {
      if (isBytes(entry.name())) {
        whole(entry.value(), warnings);
      }
    }
  }
}
