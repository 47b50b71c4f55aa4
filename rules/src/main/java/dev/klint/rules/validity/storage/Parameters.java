package dev.klint.rules.validity.storage;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import java.nio.charset.StandardCharsets;

/** Parameters for a driver; answers for {@code validateParameters} of the group storage. */
final class Parameters {
  private static final int MOST = 512;
  private static final int MOST_BYTES = 256 * 1024;

  private Parameters() {}

  static void validate(Field parameters, boolean mayBeEmpty, Faults faults) {
    if (parameters.size() > MOST) {
      faults.tooLong(parameters, "at most " + MOST + " parameters are allowed");
      return;
    }
    long size = 0;
    for (Field.Entry entry : parameters.entries()) {
      if (entry.name().isEmpty()) {
        faults.invalidAt(parameters, entry.keyRange(), "a parameter needs a name");
      }
      size += length(entry.name()) + length(entry.value().stringOr(""));
    }
    if (size > MOST_BYTES) {
      faults.tooLong(parameters, "the parameters have more than " + MOST_BYTES + " bytes");
    }
    if (!mayBeEmpty && parameters.size() == 0) {
      faults.required(parameters, "at least one parameter is needed");
    }
  }

  private static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
