package dev.klint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A report that is asked for.
 *
 * @param file where to write it; empty for standard output
 */
record Output(Format format, String file) {
  /** The forms of a report. */
  enum Format {
    FULL,
    CONCISE,
    JSON;

    String word() {
      return switch (this) {
        case FULL -> "full";
        case CONCISE -> "concise";
        case JSON -> "json";
      };
    }

    /** For people: without what is of little use to them. */
    boolean isText() {
      return this != JSON;
    }
  }

  /**
   * @param values of {@code --format}: {@code FORMAT} or {@code FORMAT=FILE}
   * @param terminal whether standard output is one
   */
  static List<Output> of(List<String> values, boolean terminal) throws UsageException {
    if (values.isEmpty()) {
      return List.of(new Output(terminal ? Format.FULL : Format.CONCISE, ""));
    }
    List<Output> outputs = new ArrayList<>();
    boolean toStandardOutput = false;
    for (String value : values) {
      int equals = value.indexOf('=');
      Format format = format(equals < 0 ? value : value.substring(0, equals));
      String file = equals < 0 ? "" : value.substring(equals + 1);
      if (equals >= 0 && file.isEmpty()) {
        throw new UsageException("--format " + value + " names no file behind the equals sign");
      }
      if (file.isEmpty() && toStandardOutput) {
        throw new UsageException(
            "only one --format can go to standard output; write the others as FORMAT=FILE");
      }
      toStandardOutput |= file.isEmpty();
      outputs.add(new Output(format, file));
    }
    return outputs;
  }

  private static Format format(String word) throws UsageException {
    List<String> known = new ArrayList<>();
    for (Format format : Format.values()) {
      if (format.word().equals(word)) {
        return format;
      }
      known.add(format.word());
    }
    throw Choice.unknown("--format", word, known);
  }
}
