package dev.klint.core.finding;

import dev.klint.core.kube.Field;

/** Another place that has to do with a finding, and why. */
public record Related(Location location, String message) {
  /** The place of a field. */
  public static Related at(Field field, String message) {
    return new Related(Location.of(field.resource().source(), field.where()), message);
  }
}
