package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads amounts as validation sees them. */
public final class Quantities {
  private static final int MILLI = 3;

  private Quantities() {}

  /**
   * The amount; zero for null, as the server reads it; null when it is none (that is the schema
   * check's to tell) or broken.
   */
  public static @Nullable BigDecimal of(Field field) {
    if (field.missing()) {
      return BigDecimal.ZERO;
    }
    String text = field.scalarText().orElse(null);
    return text == null ? null : Quantity.of(text.strip()).map(Quantity::value).orElse(null);
  }

  /**
   * The amount of a resource: rounded up to a thousandth, as {@code SetDefaults_ResourceList} does.
   */
  public static @Nullable BigDecimal ofResource(Field field) {
    BigDecimal exact = of(field);
    return exact == null || exact.scale() <= MILLI ? exact : exact.setScale(MILLI, RoundingMode.UP);
  }

  /** Whether the amount is whole. */
  public static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
