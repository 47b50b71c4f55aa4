package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import java.util.Locale;

/** Drivers of storage and devices. */
final class DriverWarnings {
  private DriverWarnings() {}

  static final class OfCsiDriver implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field spec = root.get("spec");
      Field requests = spec.get("tokenRequests");
      Field inSecrets = spec.get("serviceAccountTokenInSecrets");
      if (requests.size() > 0 && inSecrets.missing()) {
        warnings
            .since(35)
            .at(
                WarningRules.SERVER,
                inSecrets,
                requests.where(),
                "the driver gets tokens where they may be logged: set serviceAccountTokenInSecrets"
                    + " if it supports that");
      }
    }
  }

  static final class OfResourceSlice implements Advisor {
    @Override
    public void advise(Field root, Warnings warnings) {
      Field driver = root.get("spec").get("driver");
      String name = driver.stringOr("");
      if (!name.equals(name.toLowerCase(Locale.ROOT))) {
        warnings
            .since(35)
            .add(WarningRules.SERVER, driver, "driver " + name + " should be lower case");
      }
    }
  }
}
