package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import java.util.Locale;

/** Names of drivers, as CSI has them; answers for {@code ValidateCSIDriverName}. */
public final class DriverNames {
  private DriverNames() {}

  /** A DNS subdomain in any case, of at most 63 bytes; missing or empty is a fault of its own. */
  public static void validate(Field driver, Faults faults) {
    if (Values.required(driver, faults)) {
      String name = driver.stringOr("");
      if (Utf8Length.of(name) > Names.LONGEST_LABEL) {
        faults.tooLong(
            driver,
            driver.path().words() + " is longer than " + Names.LONGEST_LABEL + " characters");
      }
      faults.invalidIf(driver, name, Names.dnsSubdomain(name.toLowerCase(Locale.ROOT)));
    }
  }
}
