package dev.klint.core.kube;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of the schedule of a CronJob: five fields or a macro, as {@code ParseStandard} of
 * robfig/cron reads them.
 */
public final class CronSchedules {
  private static final int NAME_LENGTH = 3;
  private static final String EVERY = "@every ";

  /** One of the five fields, with the numbers and names that it takes. */
  private enum Part {
    MINUTE(0, 59, ""),
    HOUR(0, 23, ""),
    DAY_OF_MONTH(1, 31, ""),
    MONTH(1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
    DAY_OF_WEEK(0, 6, "sunmontuewedthufrisat");

    private final int least;
    private final int most;

    /** Three letters each, the first for the least number. */
    private final String names;

    Part(int least, int most, String names) {
      this.least = least;
      this.most = most;
      this.names = names;
    }

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number or name; negative when it is neither. */
    private int value(String text) {
      int name = text.length() == NAME_LENGTH ? names.indexOf(text.toLowerCase(Locale.ROOT)) : -1;
      return name >= 0 && name % NAME_LENGTH == 0 ? name / NAME_LENGTH + least : number(text);
    }
  }

  private CronSchedules() {}

  /** What is wrong with a schedule, to be read after it; null when it is legal. */
  public static @Nullable String problem(String schedule) {
    if (schedule.startsWith("@")) {
      return macro(schedule);
    }
    String[] fields = fields(schedule);
    Part[] parts = Part.values();
    if (fields.length != parts.length) {
      return "must have five fields, not "
          + fields.length
          + ": minute, hour, day of month, month, day of week";
    }
    for (int i = 0; i < parts.length; i++) {
      String problem = field(fields[i], parts[i]);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable String macro(String schedule) {
    return switch (schedule) {
      case "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly" -> null;
      default ->
          schedule.startsWith(EVERY) && GoDurations.isDuration(schedule.substring(EVERY.length()))
              ? null
              : "is not one of @yearly, @monthly, @weekly, @daily, @hourly, @every <duration>";
    };
  }

  private static String[] fields(String schedule) {
    String[] fields = new String[8];
    int count = 0;
    int start = -1;
    for (int i = 0; i <= schedule.length(); i++) {
      boolean gap = i == schedule.length() || Character.isWhitespace(schedule.charAt(i));
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        if (count < fields.length) {
          fields[count++] = schedule.substring(start, i);
        }
        start = -1;
      }
    }
    return Arrays.copyOf(fields, count);
  }

  private static @Nullable String field(String field, Part part) {
    int from = 0;
    while (from <= field.length()) {
      int comma = field.indexOf(',', from);
      int end = comma < 0 ? field.length() : comma;
      if (end > from && !isRange(field.substring(from, end), part)) {
        return "has the "
            + part.words()
            + " \""
            + field.substring(from, end)
            + "\"; allowed are "
            + part.least
            + " to "
            + part.most
            + ", ranges a-b, steps */n and lists";
      }
      from = end + 1;
    }
    return null;
  }

  /** {@code *}, {@code a}, {@code a-b}, each with {@code /step}. */
  private static boolean isRange(String text, Part part) {
    int slash = text.indexOf('/');
    String range = slash < 0 ? text : text.substring(0, slash);
    if (slash >= 0 && number(text.substring(slash + 1)) <= 0) {
      return false;
    }
    int hyphen = range.indexOf('-');
    String low = hyphen < 0 ? range : range.substring(0, hyphen);
    if (low.equals("*") || low.equals("?")) {
      return true;
    }
    int start = part.value(low);
    int end = start;
    if (hyphen >= 0) {
      end = part.value(range.substring(hyphen + 1));
    } else if (slash >= 0) {
      end = part.most;
    }
    return start >= part.least && end <= part.most && start <= end;
  }

  /** Digits, perhaps with a plus before; negative when it is no such number. */
  private static int number(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    try {
      return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }
}
