package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;

/** Overheads of pods, which the server checks as if they were limits, and says so in its paths. */
public final class Overheads {
  private Overheads() {}

  /** Names and amounts; nothing when it is absent. */
  public static void validate(Field overhead, Faults faults) {
    boolean basic = false;
    boolean hugePages = false;
    for (Field.Entry own : overhead.entries()) {
      Field value = own.value().named(overhead.path().child("limits").key(own.name()));
      Field.Entry entry = new Field.Entry(own.name(), own.keyRange(), value);
      Resources.nameOfContainerResource(entry, faults);
      Resources.amountOf(entry, faults);
      basic |= Resources.isBasic(own.name());
      hugePages |= own.name().startsWith(Resources.HUGE_PAGES);
    }
    if (hugePages && !basic) {
      faults.forbidden(overhead, "huge pages need an amount of cpu or memory beside them");
    }
  }
}
