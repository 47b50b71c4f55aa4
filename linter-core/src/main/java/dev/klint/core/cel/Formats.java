package dev.klint.core.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.klint.core.kube.DurationText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a format: times as Go's {@code time} package reads them, and as the server's OpenAPI
 * formats do it, which take a little more.
 */
final class Formats {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})T(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d+))?"
              + "(Z|[+-]\\d{2}:\\d{2})?");
  private static final Pattern LOOSE_DURATION = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
  private static final int NANO_DIGITS = 9;
  private static final int MOST_OFFSET_HOURS = 18;

  private Formats() {}

  /** RFC 3339; null when it is none. */
  static @Nullable OffsetDateTime time(String text) {
    return time(text, false);
  }

  private static @Nullable OffsetDateTime time(String text, boolean zoneMayMiss) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches() || (parts.group(6) == null && !zoneMayMiss)) {
      return null;
    }
    LocalDate date = localDate(parts.group(1));
    String fraction = parts.group(5) == null ? "" : parts.group(5);
    String nanos = (fraction + "000000000").substring(0, NANO_DIGITS);
    try {
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4)),
              Integer.parseInt(nanos));
      return date == null ? null : OffsetDateTime.of(date, time, zone(parts.group(6)));
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static ZoneOffset zone(@Nullable String zone) {
    if (zone == null || zone.equals("Z")) {
      return ZoneOffset.UTC;
    }
    int hours = Integer.parseInt(zone.substring(1, 3));
    if (hours >= MOST_OFFSET_HOURS && hours <= 24) {
      throw new UnsureException("an offset of more than 18 hours");
    }
    return ZoneOffset.of(zone);
  }

  static @Nullable LocalDate localDate(String text) {
    Matcher parts = DATE.matcher(text);
    try {
      return !parts.matches()
          ? null
          : LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Format {@code date}: midnight of a day. */
  static Object date(String text) {
    LocalDate date = localDate(text);
    return date == null
        ? new Failure("Invalid date formatted string " + text)
        : date.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** Format {@code date-time}: the zone may miss, and nothing is the beginning of Unix time. */
  static Object dateTime(String text) {
    OffsetDateTime time =
        text.isEmpty()
            ? OffsetDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT, ZoneOffset.UTC)
            : time(text, true);
    return time == null ? new Failure("Invalid date-time formatted string " + text) : time;
  }

  /** Format {@code byte}: base64 with the letters for URLs. */
  static Object bytes(String text) {
    try {
      String bare = text.replace("\n", "").replace("\r", "");
      if (bare.length() % 4 == 0) {
        return new Bytes(Base64.getUrlDecoder().decode(bare));
      }
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    return new Failure("Invalid byte formatted string " + text);
  }

  /** Format {@code duration}: what Go reads, and amounts of long and short names of units. */
  static Object duration(String text) {
    Duration exact = goDuration(text);
    if (exact != null) {
      return exact;
    }
    Matcher parts = LOOSE_DURATION.matcher(text);
    long nanos = 0;
    boolean found = false;
    try {
      while (parts.find()) {
        long unit = looseUnit(parts.group(2).toLowerCase(Locale.ROOT));
        long amount = Long.parseLong(parts.group(1));
        found |= unit > 0;
        nanos += amount * unit;
      }
    } catch (NumberFormatException tooLarge) {
      found = false;
    }
    return found
        ? Duration.ofNanos(nanos)
        : new Failure("Invalid duration " + text + ": unable to parse " + text + " as duration");
  }

  private static long looseUnit(String unit) {
    if (unit.startsWith("nano")) {
      return 1;
    } else if (unit.startsWith("micro")) {
      return 1_000;
    } else if (unit.startsWith("milli")) {
      return 1_000_000;
    } else if (unit.startsWith("sec")) {
      return 1_000_000_000;
    } else if (unit.startsWith("min")) {
      return 60_000_000_000L;
    } else if (unit.startsWith("hour") || unit.equals("hr")) {
      return 3_600_000_000_000L;
    } else if (unit.equals("d") || unit.startsWith("day")) {
      return 24 * 3_600_000_000_000L;
    } else if (unit.equals("w") || unit.equals("wk") || unit.startsWith("week")) {
      return 7 * 24 * 3_600_000_000_000L;
    }
    return DurationText.nanoseconds(unit);
  }

  /** A duration as Go reads it; null when it is none. */
  static @Nullable Duration goDuration(String text) {
    Long nanos = GoDuration.parse(text);
    return nanos == null ? null : Duration.ofNanos(nanos);
  }
}
