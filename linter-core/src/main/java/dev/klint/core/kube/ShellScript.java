package dev.klint.core.kube;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A POSIX shell script, cut just far enough to tell which commands it runs and how they hang
 * together. It is never expanded: {@code $X} and {@code $(…)} stay words.
 *
 * @param commands in the order of writing
 */
public record ShellScript(List<Command> commands) {
  private static final Set<String> LEAVING =
      Set.of("exit", "return", "break", "trap", "kill", "pkill", "killall", "eval", "source", ".");

  /** What stands behind a command. */
  public enum End {
    /** A semicolon, a new line, or nothing. */
    SEQUENCE,
    AND,
    OR,
    PIPE,
    BACKGROUND
  }

  /**
   * A simple command.
   *
   * @param keyword the keyword before it ({@code while}, {@code then}, {@code while !}…); else
   *     empty
   * @param words without quotes and keywords; may be empty
   * @param depth how many compound commands it stands in
   */
  public record Command(String keyword, List<String> words, End end, int depth) {
    /** As written, but for quotes. */
    public String text() {
      String plain = String.join(" ", words);
      return keyword.isEmpty() ? plain : keyword + " " + plain;
    }

    /** The name of what runs, without folders; empty when nothing does. */
    public String program() {
      return words.isEmpty() ? "" : words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    }
  }

  public ShellScript {
    commands = List.copyOf(commands);
  }

  /** Cuts a script; empty when it holds what is not understood (a here-document, say). */
  public static Optional<ShellScript> of(String text) {
    return new ShellScanner(text).scan();
  }

  /** The script that runs one command. */
  static ShellScript direct(List<String> words) {
    return new ShellScript(List.of(new Command("", words, End.SEQUENCE, 0)));
  }

  /** Something goes on while the next command runs. */
  public boolean backgrounds() {
    for (Command command : commands) {
      if (command.end() == End.BACKGROUND) {
        return true;
      }
    }
    return false;
  }

  /**
   * The command that never ends, to which the script is certain to come if all goes well. In doubt
   * (a condition, a way out, a pipe that may close) there is none.
   */
  public Optional<Command> endless() {
    boolean certain = true;
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      if (LEAVING.contains(command.program())) {
        return Optional.empty();
      }
      boolean plain = command.depth() == 0 && command.keyword().isEmpty() && isForeground(command);
      boolean endless = plain ? EndlessCommands.contains(command.words()) : isEndlessLoop(i);
      if (certain && endless) {
        return Optional.of(command);
      }
      certain = leadsOn(command);
    }
    return Optional.empty();
  }

  public boolean neverEnds() {
    return endless().isPresent();
  }

  private static boolean isForeground(Command command) {
    return command.end() != End.BACKGROUND && command.end() != End.PIPE;
  }

  /** What follows this command runs if the command goes well. */
  private static boolean leadsOn(Command command) {
    return switch (command.end()) {
      case SEQUENCE, BACKGROUND -> true;
      case AND ->
          switch (command.program()) {
            case "test", "[", "[[", "grep", "command", "type", "which", "false" -> false;
            default -> true;
          };
      case OR, PIPE -> false;
    };
  }

  /** {@code while true; do …; done} at the top, without a way out of it. */
  private boolean isEndlessLoop(int first) {
    Command condition = commands.get(first);
    boolean endless =
        condition.depth() == 1
            && condition.keyword().equals("while")
            && (condition.words().equals(List.of("true"))
                || condition.words().equals(List.of(":")));
    if (!endless) {
      return false;
    }
    for (Command command : commands.subList(first + 1, commands.size())) {
      if (command.depth() == 0) {
        return command.keyword().equals("done") && isForeground(command);
      }
      if (LEAVING.contains(command.program()) || command.program().equals("exec")) {
        return false;
      }
    }
    return false;
  }
}
