package dev.klint.rules.validity.batch;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import java.time.zone.ZoneRulesProvider;

/** The time zone of a CronJob; answers for {@code validateTimeZone}. */
final class TimeZones {
  private static final int LONGEST_PART = 14;

  private TimeZones() {}

  static void validate(Field zone, Faults anyRule) {
    if (!zone.exists()) {
      return;
    }
    Faults faults = anyRule.as(ValidityRules.CRON_SCHEDULE);
    String name = zone.stringOr("");
    if (name.isEmpty()) {
      faults.invalid(zone, "timeZone must not be empty; leave it out for that of the controller");
    } else if (!isWellFormed(name) || name.equalsIgnoreCase("Local") || !isKnown(name)) {
      faults.invalidIf(zone, name, "is no time zone of the IANA database, such as Europe/Berlin");
    }
  }

  private static boolean isWellFormed(String name) {
    int length = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? '/' : name.charAt(i);
      if (c == '/') {
        String part = name.substring(i - length, i);
        if (length == 0
            || length > LONGEST_PART
            || part.equals(".")
            || part.equals("..")
            || part.startsWith("-")) {
          return false;
        }
        length = 0;
      } else if (isPlain(c)) {
        length++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "._-+".indexOf(c) >= 0;
  }

  /** Java leaves out some names of the database that are no regions. */
  private static boolean isKnown(String name) {
    return switch (name) {
      case "EST", "MST", "HST", "ROC", "Factory" -> true;
      default -> ZoneRulesProvider.getAvailableZoneIds().contains(name);
    };
  }
}
