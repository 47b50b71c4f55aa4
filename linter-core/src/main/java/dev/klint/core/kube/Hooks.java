package dev.klint.core.kube;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What lifecycle hooks do.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Container
 *     Lifecycle Hooks</a>
 */
public final class Hooks {
  private static final Set<String> KILLERS = Set.of("kill", "pkill", "killall");
  private static final List<String> STOPPING =
      List.of("quitquitquit", "shutdown", "drain", "/quit", "/stop", "-s quit", "-s stop");

  private Hooks() {}

  /**
   * For how many seconds a hook sleeps at least: its sleep action, or the plain sleeps of its
   * command; 0 when it does not or nobody can tell.
   */
  public static double sleep(Field hook) {
    Optional<Long> action = hook.get("sleep").get("seconds").integer();
    if (action.isPresent()) {
      return action.get();
    }
    double seconds = 0;
    for (ShellScript.Command command : commands(hook)) {
      boolean plain = command.depth() == 0 && command.keyword().isEmpty();
      switch (command.end()) {
        case SEQUENCE, AND -> {
          if (plain && command.program().equals("sleep")) {
            seconds += EndlessCommands.sleepSeconds(command.words());
          }
          if (command.program().equals("exit") || command.program().equals("exec")) {
            return seconds;
          }
        }
        case OR, PIPE, BACKGROUND -> {
          return seconds; // what follows may not run, or not wait
        }
      }
      if (command.end() == ShellScript.End.AND && !command.program().equals("sleep")) {
        return seconds; // it may fail
      }
    }
    return seconds;
  }

  /** The hook stops or drains its container, and does not wait before. */
  public static boolean stopsAtOnce(Field hook) {
    String path = hook.get("httpGet").get("path").stringOr("").toLowerCase(Locale.ROOT);
    if (hasStopping(path) && hook.get("httpGet").get("host").missing()) {
      return true;
    }
    boolean stops = false;
    for (ShellScript.Command command : commands(hook)) {
      String program = command.program();
      boolean waits =
          command.depth() > 0
              || program.equals("sleep")
              || program.contains("wait")
              || program.equals("timeout");
      if (waits) {
        return false;
      }
      boolean signals = KILLERS.contains(program) && !command.words().contains("-0");
      stops |= signals || hasStopping(command.text().toLowerCase(Locale.ROOT));
    }
    return stops;
  }

  private static boolean hasStopping(String text) {
    for (String word : STOPPING) {
      if (text.contains(word)) {
        return !text.contains("wait") && !text.startsWith("echo ");
      }
    }
    return false;
  }

  private static List<ShellScript.Command> commands(Field hook) {
    return CommandLine.of(hook.get("exec")).script().map(ShellScript::commands).orElse(List.of());
  }
}
