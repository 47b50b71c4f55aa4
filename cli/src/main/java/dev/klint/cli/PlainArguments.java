package dev.klint.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain calls of {@code check} by hand. Starting picocli costs more than checking a manifest
 * does, and nearly every call is plain; all others, wrong ones too, are left to {@link
 * PicocliCommands}. A test holds that both read alike.
 */
final class PlainArguments {
  private PlainArguments() {}

  /**
   * @param from the first argument behind the name of the command
   * @return null when a call is not plain
   */
  static @Nullable Arguments parse(String[] args, int from) {
    List<Arguments.Given> options = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int i = from; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--")) {
        for (int j = i + 1; j < args.length; j++) {
          paths.add(args[j]);
        }
        break;
      }
      if (!arg.startsWith("-") || arg.equals("-")) {
        paths.add(arg);
        continue;
      }
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      CheckOption option = option(equals < 0 ? arg : arg.substring(0, equals));
      if (option == null || (option.isFlag() && equals >= 0)) {
        return null;
      }
      String value = "";
      if (equals >= 0) {
        value = arg.substring(equals + 1);
      } else if (!option.isFlag()) {
        i++;
        if (i == args.length) {
          return null;
        }
        value = args[i];
      }
      if (!option.isFlag() && isOdd(value)) {
        return null;
      }
      options.add(new Arguments.Given(option, value));
    }
    return new Arguments(options, paths);
  }

  private static @Nullable CheckOption option(String name) {
    for (CheckOption option : CheckOption.values()) {
      if (name.equals(option.longName()) || name.equals(option.shortName())) {
        return option;
      }
    }
    return null;
  }

  /** Empty values, and those that look like an option: picocli has its own views of these. */
  private static boolean isOdd(String value) {
    return value.isEmpty() || value.startsWith("-");
  }
}
