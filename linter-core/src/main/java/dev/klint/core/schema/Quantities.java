package dev.klint.core.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which quantity was meant. */
final class Quantities {
  private Quantities() {}

  /** The quantity that a text clearly stands for; null when there is none. */
  static @Nullable String meant(String text) {
    String tight = text.replace(" ", "").replace("_", "");
    String number = number(tight);
    String unit = tight.substring(number.length()).toLowerCase(Locale.ROOT);
    if (number.isEmpty() || !QuantityText.isQuantity(number)) {
      return null;
    }
    String suffix =
        switch (unit) {
          case "" -> "";
          case "b", "byte", "bytes", "core", "cores", "cpu", "cpus" -> "";
          case "m", "millicore", "millicores", "millicpu" -> "m";
          case "k", "kb" -> "k";
          case "mb" -> "M";
          case "g", "gb" -> "G";
          case "t", "tb" -> "T";
          case "p", "pb" -> "P";
          case "ki", "kib" -> "Ki";
          case "mi", "mib" -> "Mi";
          case "gi", "gib" -> "Gi";
          case "ti", "tib" -> "Ti";
          case "pi", "pib" -> "Pi";
          default -> null;
        };
    return suffix == null ? null : number + suffix;
  }

  private static String number(String text) {
    int at = 0;
    while (at < text.length()
        && ((text.charAt(at) >= '0' && text.charAt(at) <= '9') || text.charAt(at) == '.')) {
      at++;
    }
    return text.substring(0, at);
  }
}
