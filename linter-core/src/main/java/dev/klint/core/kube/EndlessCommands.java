package dev.klint.core.kube;

import java.util.List;

/** Knows commands that never end by themselves, whatever happens. */
final class EndlessCommands {
  /** Whoever sleeps that long does not mean it to end: thirty days, in seconds. */
  private static final double FOR_EVER = 30.0 * 24 * 3600;

  private EndlessCommands() {}

  /**
   * @param words a program and its arguments; wrappers that only hand over to it may stand before
   */
  static boolean contains(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    List<String> rest = words.subList(1, words.size());
    String first = words.get(0);
    return switch (first.substring(first.lastIndexOf('/') + 1)) {
      case "exec", "nohup", "busybox", "tini", "dumb-init", "--" -> contains(rest);
      case "sleep" -> sleepsForEver(rest);
      case "tail" -> follows(rest);
      case "nginx" -> servesInForeground(rest);
      default -> isAssignment(first) && contains(rest);
    };
  }

  private static boolean isAssignment(String word) {
    return word.indexOf('=') > 0 && !word.startsWith("-");
  }

  private static boolean sleepsForEver(List<String> durations) {
    return sum(durations) >= FOR_EVER;
  }

  /**
   * @param words {@code sleep} and its arguments
   */
  static double sleepSeconds(List<String> words) {
    return sum(words.subList(1, words.size()));
  }

  private static double sum(List<String> durations) {
    double sum = 0;
    for (String duration : durations) {
      sum += seconds(duration);
    }
    return sum;
  }

  /** The length of a {@code sleep}; 0 when it cannot be told. */
  private static double seconds(String duration) {
    if (duration.equals("infinity") || duration.equals("inf")) {
      return Double.POSITIVE_INFINITY;
    }
    int end = 0;
    while (end < duration.length() && "0123456789.".indexOf(duration.charAt(end)) >= 0) {
      end++;
    }
    int unit =
        switch (duration.substring(end)) {
          case "", "s" -> 1;
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 24 * 3600;
          default -> 0;
        };
    try {
      return unit * Double.parseDouble(duration.substring(0, end));
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /** {@code tail -f}, which ends only with {@code --pid} or a pipe. */
  private static boolean follows(List<String> options) {
    boolean follow = false;
    for (String option : options) {
      if (option.startsWith("--")) {
        follow |= option.startsWith("--follow");
        if (option.startsWith("--pid")) {
          return false;
        }
      } else if (option.startsWith("-")) {
        follow |= option.indexOf('f') > 0 || option.indexOf('F') > 0;
      }
    }
    return follow;
  }

  private static boolean servesInForeground(List<String> options) {
    boolean foreground = false;
    for (String option : options) {
      foreground |= option.contains("daemon off");
      if (option.length() == 2 && "tTvVhs".indexOf(option.charAt(1)) >= 0) {
        return false;
      }
    }
    return foreground;
  }
}
