package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a container is told to run: {@code command} replaces the image's entrypoint, {@code args}
 * its arguments.
 *
 * @param command empty when the image decides
 * @param args empty when the image decides, unless there is a command
 * @param known false when a part of either cannot be known (a wrong type)
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/">Define
 *     a Command and Arguments for a Container</a>
 */
public record CommandLine(List<String> command, List<String> args, boolean known) {
  /** The command line of a container. */
  public static CommandLine of(Container container) {
    return of(container.field());
  }

  /** The command line of a field with {@code command} and, perhaps, {@code args}. */
  public static CommandLine of(Field field) {
    List<String> command = new ArrayList<>();
    List<String> args = new ArrayList<>();
    boolean knownCommand = read(field.get("command"), command);
    boolean known = read(field.get("args"), args) && knownCommand;
    return new CommandLine(List.copyOf(command), List.copyOf(args), known);
  }

  private static boolean read(Field list, List<String> words) {
    boolean known = !list.broken();
    for (Field word : list.items()) {
      Optional<String> text = word.string();
      known &= text.isPresent();
      text.ifPresent(words::add);
    }
    return known;
  }

  /** Neither is written: the image decides alone. */
  public boolean isEmpty() {
    return command.isEmpty() && args.isEmpty();
  }

  /** Command and arguments in a row. */
  public List<String> words() {
    List<String> words = new ArrayList<>(command);
    words.addAll(args);
    return words;
  }

  /** All of it as one text, to look for words in. */
  public String text() {
    return String.join(" ", words());
  }

  /**
   * What runs: the script of {@code sh -c}, or else the words as the one command. Empty when
   * nothing is written or it is not understood.
   */
  public Optional<ShellScript> script() {
    List<String> words = words();
    if (!known || words.isEmpty()) {
      return Optional.empty();
    }
    int shell = shellAt(words);
    if (shell < 0) {
      return Optional.of(ShellScript.direct(words));
    }
    int script = scriptAt(words, shell);
    return script < 0 ? Optional.empty() : ShellScript.of(words.get(script));
  }

  /** Whether a shell runs it. */
  public boolean isShell() {
    return shellAt(words()) >= 0;
  }

  private static int shellAt(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word.substring(word.lastIndexOf('/') + 1)) {
        case "sh", "bash", "ash", "dash", "zsh", "ksh" -> {
          return i;
        }
        case "busybox", "tini", "dumb-init", "--", "env", "exec" -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** The word after the options, one of which has a c; -1 when a file or standard input is run. */
  private static int scriptAt(List<String> words, int shell) {
    boolean given = false;
    for (int i = shell + 1; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return given ? i : -1;
      }
      given |= !word.startsWith("--") && word.indexOf('c') > 0;
      if (word.endsWith("o")) {
        i++; // the name of an option, as in -o pipefail
      }
    }
    return -1;
  }
}
