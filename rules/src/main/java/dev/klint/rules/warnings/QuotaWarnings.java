package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;
import dev.klint.rules.validity.Quantities;
import java.math.BigDecimal;

/** A ResourceQuota: what may be requested in all should not be more than the limits in all. */
final class QuotaWarnings implements Advisor {
  private static final String[] RESOURCES = {"cpu", "memory", "storage", "ephemeral-storage"};

  @Override
  public void advise(Field root, Warnings warnings) {
    Field hard = root.get("spec").get("hard");
    ByteAmounts.ofQuota(hard, warnings);
    for (String resource : RESOURCES) {
      Field request = hard.key("requests." + resource);
      if (request.missing() && (resource.equals("cpu") || resource.equals("memory"))) {
        request = hard.key(resource);
      }
      Field limit = hard.key("limits." + resource);
      BigDecimal asked = Quantities.of(request);
      BigDecimal most = Quantities.of(limit);
      if (request.exists()
          && limit.exists()
          && asked != null
          && most != null
          && asked.compareTo(most) > 0) {
        warnings
            .since(35)
            .add(
                WarningRules.SERVER,
                request,
                request.path().last()
                    + " "
                    + request.scalarText().orElse("")
                    + " is more than "
                    + limit.path().last()
                    + " "
                    + limit.scalarText().orElse(""));
      }
    }
  }
}
