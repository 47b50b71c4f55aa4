package dev.klint.core.kube;

import java.util.List;
import java.util.Locale;

/** Looks for words in whatever the containers of a pod are told: commands, hooks, environment. */
public final class Told {
  private Told() {}

  /**
   * Whether any container's command, arguments, hooks or environment has one of these words in it.
   *
   * @param words in lower case
   */
  public static boolean anyOf(Workload workload, List<String> words) {
    for (Container container : workload.containers()) {
      Field field = container.field();
      boolean told =
          has(CommandLine.of(container).text(), words)
              || hookHas(field.get("lifecycle").get("preStop"), words)
              || hookHas(field.get("lifecycle").get("postStart"), words)
              || environmentHas(field, words);
      if (told) {
        return true;
      }
    }
    return false;
  }

  private static boolean hookHas(Field hook, List<String> words) {
    return has(CommandLine.of(hook.get("exec")).text(), words)
        || has(hook.get("httpGet").get("path").stringOr(""), words);
  }

  private static boolean environmentHas(Field container, List<String> words) {
    for (Field variable : container.get("env").items()) {
      if (has(variable.get("name").stringOr(""), words)
          || has(variable.get("value").stringOr(""), words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
