package dev.klint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of {@code check}, sorted but not yet understood.
 *
 * @param options in the order given
 */
record Arguments(List<Given> options, List<String> paths) {
  /**
   * An option with its value.
   *
   * @param value empty for a flag
   */
  record Given(CheckOption option, String value) {}

  boolean has(CheckOption option) {
    for (Given given : options) {
      if (given.option == option) {
        return true;
      }
    }
    return false;
  }

  /** The last value given, so that an alias or a hook can be overruled. */
  String last(CheckOption option, String otherwise) {
    for (int i = options.size() - 1; i >= 0; i--) {
      if (options.get(i).option == option) {
        return options.get(i).value;
      }
    }
    return otherwise;
  }

  /** All values in the order given. */
  List<String> all(CheckOption option) {
    List<String> values = new ArrayList<>();
    for (Given given : options) {
      if (given.option == option) {
        values.add(given.value);
      }
    }
    return values;
  }

  /** All values, cut at commas. */
  List<String> list(CheckOption option) {
    List<String> values = new ArrayList<>();
    for (String value : all(option)) {
      int from = 0;
      for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
        addWord(value.substring(from, comma), values);
        from = comma + 1;
      }
      addWord(value.substring(from), values);
    }
    return values;
  }

  private static void addWord(String text, List<String> words) {
    String word = text.strip();
    if (!word.isEmpty()) {
      words.add(word);
    }
  }
}
