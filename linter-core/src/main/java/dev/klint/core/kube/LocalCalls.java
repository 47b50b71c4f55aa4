package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that a container makes, as far as its command line and environment show, to ports of
 * its own pod. What only writes an address down, tunnels to another host or may fail is no call.
 */
public final class LocalCalls {
  private static final Set<String> NO_CLIENTS =
      Set.of(
          "",
          "echo",
          "printf",
          "cat",
          "sed",
          "awk",
          "grep",
          "tee",
          "envsubst",
          "gomplate",
          "jq",
          "yq",
          "cp",
          "mv",
          "ln",
          "mkdir",
          "touch",
          "chmod",
          "chown",
          "test",
          "[",
          "[[",
          "true",
          ":",
          "export",
          "set",
          "local",
          "readonly",
          "alias",
          "sleep",
          "git",
          "ssh",
          "kubectl",
          "docker",
          "socat",
          "confd",
          "consul-template",
          "nginx",
          "envoy",
          "exec");
  private static final List<String> DATABASES =
      List.of(
          "postgres://",
          "postgresql://",
          "mysql://",
          "mariadb://",
          "mongodb://",
          "redis://",
          "rediss://",
          "amqp://",
          "amqps://",
          "nats://",
          "kafka://",
          "clickhouse://",
          "jdbc:");

  /** Nobody needs more to be told, and a script may be long. */
  private static final int MOST = 100;

  private LocalCalls() {}

  /**
   * A call.
   *
   * @param place the word or the value of the variable that shows it
   */
  public record Call(Field place, long port) {}

  public static List<Call> of(Container container) {
    List<Call> calls = new ArrayList<>();
    CommandLine line = CommandLine.of(container);
    Optional<ShellScript> script = line.script();
    if (script.isPresent() && !script.get().backgrounds()) {
      fromScript(container, script.get(), calls);
    }
    if (line.known() && !line.isShell() && (line.isEmpty() || script.isPresent())) {
      fromDatabases(container, calls);
    }
    return calls;
  }

  private static void fromScript(Container container, ShellScript script, List<Call> calls) {
    List<ShellScript.Command> commands = script.commands();
    Map<String, Field> values = variables(container);
    for (int i = 0; i < commands.size() && calls.size() < MOST; i++) {
      ShellScript.Command command = commands.get(i);
      if (isClient(command) && !mayFail(commands, i)) {
        for (int port : ports(command.words())) {
          if (calls.size() < MOST) {
            calls.add(new Call(place(container, port), port));
          }
        }
        fromVariables(values, command, calls);
      }
    }
  }

  private static boolean isClient(ShellScript.Command command) {
    for (String word : command.words()) {
      if (word.contains("listen") || word.contains("bind") || word.contains("port-forward")) {
        return false;
      }
    }
    boolean assigns = !command.words().isEmpty() && command.words().get(0).indexOf('=') > 0;
    return !assigns && !NO_CLIENTS.contains(command.program());
  }

  /** A condition, or a failure that is caught. */
  private static boolean mayFail(List<ShellScript.Command> commands, int index) {
    ShellScript.Command command = commands.get(index);
    if (command.keyword().startsWith("if") || command.keyword().startsWith("elif")) {
      return true;
    }
    if (command.end() != ShellScript.End.OR || index + 1 == commands.size()) {
      return false;
    }
    ShellScript.Command other = commands.get(index + 1);
    return !other.program().equals("exit") || other.words().contains("0");
  }

  private static List<Integer> ports(List<String> command) {
    String text = String.join(" ", command);
    List<Integer> ports = LocalAddresses.ports(text);
    List<String> words = List.of(text.split(" ", -1)); // a quoted word may hold several
    boolean local = false;
    for (String word : words) {
      local |= LocalAddresses.isHost(word);
    }
    for (int i = 0; local && i < words.size(); i++) {
      int port = portOption(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
      if (port > 0) {
        ports.add(port);
      }
    }
    return ports;
  }

  /** {@code -p 5432}, {@code -P5432}, {@code --port=5432}, {@code port=5432}. */
  private static int portOption(String word, String next) {
    return switch (word) {
      case "-p", "-P", "--port", "-port" -> number(next);
      default ->
          word.startsWith("--port=") || word.startsWith("port=")
              ? number(word.substring(word.indexOf('=') + 1))
              : word.startsWith("-p") || word.startsWith("-P") ? number(word.substring(2)) : 0;
    };
  }

  private static int number(String text) {
    try {
      return text.length() > 5 ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /** The word that shows the port, or else the command. */
  private static Field place(Container container, int port) {
    for (String list : List.of("command", "args")) {
      for (Field word : container.field().get(list).items()) {
        String text = word.stringOr("");
        boolean shows = LocalAddresses.ports(text).contains(port);
        if (shows || number(text) == port || text.endsWith("=" + port)) {
          return word;
        }
      }
    }
    Field args = container.field().get("args");
    return args.exists() ? args : container.field().get("command");
  }

  /** Variables that the command names. */
  private static void fromVariables(
      Map<String, Field> values, ShellScript.Command command, List<Call> calls) {
    for (String word : command.words()) {
      for (int at = word.indexOf('$'); at >= 0; at = word.indexOf('$', at + 1)) {
        int start = at + 1;
        boolean bracket =
            start < word.length() && (word.charAt(start) == '{' || word.charAt(start) == '(');
        Field value = values.get(name(word, bracket ? start + 1 : start));
        if (value != null) {
          add(value, calls);
        }
      }
    }
  }

  private static String name(String word, int start) {
    int end = start;
    while (end < word.length()
        && (Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_')) {
      end++;
    }
    return word.substring(start, end);
  }

  /** The variables with a value of their own, by name. */
  private static Map<String, Field> variables(Container container) {
    Map<String, Field> values = new HashMap<>();
    for (Field variable : container.field().get("env").items()) {
      values.put(variable.get("name").stringOr(""), variable.get("value"));
    }
    return values;
  }

  /** Addresses of databases, which a program is given to connect to. */
  private static void fromDatabases(Container container, List<Call> calls) {
    for (Field variable : container.field().get("env").items()) {
      Field value = variable.get("value");
      for (String scheme : DATABASES) {
        if (value.stringOr("").startsWith(scheme)) {
          add(value, calls);
          break;
        }
      }
    }
  }

  private static void add(Field value, List<Call> calls) {
    for (int port : LocalAddresses.ports(value.stringOr(""))) {
      if (calls.size() < MOST) {
        calls.add(new Call(value, port));
      }
    }
  }
}
