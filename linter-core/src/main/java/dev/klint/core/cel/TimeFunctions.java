package dev.klint.core.cel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts of timestamps, in UTC or a named zone, and whole units of durations. */
final class TimeFunctions implements Library {
  private static final int NANOS_OF_MILLI = 1_000_000;

  @Override
  public Set<String> names() {
    return Set.of(
        "getDate",
        "getDayOfMonth",
        "getDayOfWeek",
        "getDayOfYear",
        "getFullYear",
        "getHours",
        "getMilliseconds",
        "getMinutes",
        "getMonth",
        "getSeconds");
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call.isOn(Duration.class)) {
      return units(call.function(), (Duration) call.argument(0));
    } else if (call.isOn(OffsetDateTime.class)) {
      OffsetDateTime time = (OffsetDateTime) call.argument(0);
      return part(call.function(), time.atZoneSameInstant(ZoneOffset.UTC));
    } else if (!call.isOn(OffsetDateTime.class, String.class)) {
      return null;
    }
    ZoneId zone = zone(call.text(1));
    return zone == null
        ? new Failure("unknown time zone " + call.text(1))
        : part(call.function(), ((OffsetDateTime) call.argument(0)).atZoneSameInstant(zone));
  }

  private static @Nullable Object units(String function, Duration duration) {
    return switch (function) {
      case "getHours" -> duration.toNanos() / 3_600_000_000_000L;
      case "getMinutes" -> duration.toNanos() / 60_000_000_000L;
      case "getSeconds" -> duration.toNanos() / 1_000_000_000L;
      case "getMilliseconds" -> duration.toNanos() / NANOS_OF_MILLI;
      default -> null;
    };
  }

  private static Object part(String function, ZonedDateTime time) {
    return (long)
        switch (function) {
          case "getDate" -> time.getDayOfMonth();
          case "getDayOfMonth" -> time.getDayOfMonth() - 1;
          case "getDayOfWeek" -> time.getDayOfWeek().getValue() % 7;
          case "getDayOfYear" -> time.getDayOfYear() - 1;
          case "getFullYear" -> time.getYear();
          case "getHours" -> time.getHour();
          case "getMilliseconds" -> time.getNano() / NANOS_OF_MILLI;
          case "getMinutes" -> time.getMinute();
          case "getMonth" -> time.getMonthValue() - 1;
          default -> time.getSecond();
        };
  }

  /** {@code -02:00}, {@code 5:30} or a name of the time zone database; null for none. */
  private static @Nullable ZoneId zone(String text) {
    int colon = text.indexOf(':');
    try {
      if (colon < 0) {
        return text.isEmpty() || text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text);
      }
      int hours = Integer.parseInt(text.substring(0, colon));
      int minutes = Integer.parseInt(text.substring(colon + 1));
      boolean negative = text.startsWith("-");
      int offset = hours * 60 + (negative ? -minutes : minutes);
      return ZoneOffset.ofTotalSeconds(offset * 60);
    } catch (DateTimeException | NumberFormatException notZone) {
      return null;
    }
  }

  /** As Go prints it: no zeros at the end of the fraction, {@code Z} for UTC. */
  static String rfc3339(OffsetDateTime time) {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%04d", time.getYear()));
    out.append('-').append(Numbers.twoDigits(time.getMonthValue()));
    out.append('-').append(Numbers.twoDigits(time.getDayOfMonth()));
    out.append('T').append(Numbers.twoDigits(time.getHour()));
    out.append(':').append(Numbers.twoDigits(time.getMinute()));
    out.append(':').append(Numbers.twoDigits(time.getSecond()));
    if (time.getNano() != 0) {
      int end = 9;
      String nanos = String.format(Locale.ROOT, "%09d", time.getNano());
      while (nanos.charAt(end - 1) == '0') {
        end--;
      }
      out.append('.').append(nanos, 0, end);
    }
    return out.append(time.getOffset().getId()).toString();
  }
}
