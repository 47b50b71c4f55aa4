package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.rule.Faults;
import java.nio.charset.StandardCharsets;

/** How many bytes ConfigMaps and Secrets hold: at most {@code MaxSecretSize}. */
final class DataSizes {
  /** The server names no field when a ConfigMap is too large. */
  static final FieldPath NOWHERE = FieldPath.ROOT;

  private static final int MOST = 1024 * 1024;

  private DataSizes() {}

  static long text(Field value) {
    return value.stringOr("").getBytes(StandardCharsets.UTF_8).length;
  }

  /** What base64 text decodes to; it was found to be base64 before. */
  static long base64(Field value) {
    String text = value.stringOr("");
    long signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      signs += c == '\n' || c == '\r' || c == '=' ? 0 : 1;
    }
    return signs * 3 / 4;
  }

  static void limit(Field field, long size, Faults faults) {
    if (size > MOST) {
      faults.tooLong(field, "the data has " + size + " bytes, at most " + MOST + " are allowed");
    }
  }
}
