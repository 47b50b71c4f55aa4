package dev.klint.core.kube;

import java.util.List;
import java.util.Set;

/**
 * An image whose behaviour is known.
 *
 * @param name the last part of its repository
 * @param owners parts of the repository, one of which must stand before the name; {@code -} for no
 *     part; empty when the name says enough
 * @param containers names of containers that stand for an owner
 * @param kind what it does: {@code log-shipper}, {@code database-proxy}, {@code server}…
 * @param programs the names of its binary
 * @param subcommands what its first argument must be, {@code -} for an option or nothing; empty for
 *     an option, a path or nothing
 * @param ports where it listens unless told otherwise
 * @param startsFirst meant to start before and stop after the app
 * @param sharesFiles works on files that it shares with the app
 * @param oneShot arguments or environment variables that make it end by itself
 * @param exits arguments or environment variables that make it end with the app
 * @param quits what a call that ends it has in its text
 */
public record KnownImage(
    String name,
    List<String> owners,
    List<String> containers,
    String kind,
    List<String> programs,
    List<String> subcommands,
    List<Integer> ports,
    boolean startsFirst,
    boolean sharesFiles,
    List<String> oneShot,
    List<String> exits,
    List<String> quits) {
  /** Words by which any program does something short instead of its work. */
  private static final Set<String> SHORT =
      Set.of("--version", "-version", "--help", "-help", "-h", "-?", "--validate", "--dry-run");

  /** It is of use only beside an application. */
  public boolean isHelper() {
    return !kind.equals("server");
  }

  /** What it is, for a message: {@code log shipper}. */
  public String words() {
    return kind.replace('-', ' ');
  }

  boolean is(ImageReference image, String container) {
    if (owners.isEmpty() || containers.contains(container)) {
      return true;
    }
    for (String owner : owners) {
      if (owner.equals("-") ? image.repository().equals(name) : image.owner(owner)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A container of this image does the image's usual work and goes on until it is told to stop. In
   * doubt (another command, an option that ends it, a subcommand that is not known) it does not.
   */
  public boolean staysUp(Container container) {
    CommandLine line = CommandLine.of(container);
    return line.known() && runsUsually(line) && !isTold(oneShot, container);
  }

  private boolean runsUsually(CommandLine line) {
    List<String> args = line.args();
    if (!line.command().isEmpty()) {
      List<ShellScript.Command> commands =
          line.script().map(ShellScript::commands).orElse(List.of());
      if (commands.size() != 1 || commands.get(0).end() != ShellScript.End.SEQUENCE) {
        return false;
      }
      List<String> words = commands.get(0).words();
      int program = !words.isEmpty() && words.get(0).equals("exec") ? 1 : 0;
      if (words.size() <= program || !isProgram(words.get(program))) {
        return false;
      }
      return isUsual(words.subList(program + 1, words.size()), true);
    }
    boolean named = !args.isEmpty() && isProgram(args.get(0));
    return isUsual(named ? args.subList(1, args.size()) : args, named || isHelper());
  }

  private boolean isProgram(String word) {
    return programs.contains(word.substring(word.lastIndexOf('/') + 1));
  }

  /**
   * @param mayBePath a first argument with a slash is no program to run instead
   */
  private boolean isUsual(List<String> args, boolean mayBePath) {
    for (String arg : args) {
      if (SHORT.contains(arg)) {
        return false;
      }
    }
    if (args.isEmpty() || args.get(0).startsWith("-")) {
      return subcommands.isEmpty() || subcommands.contains("-");
    }
    String first = args.get(0);
    boolean path = first.indexOf('/') >= 0 || first.indexOf(':') >= 0;
    return subcommands.contains(first) || (subcommands.isEmpty() && path && mayBePath);
  }

  /** The container has an option that makes the helper end when the app does. */
  public boolean exitsWithApp(Container container) {
    return isTold(exits, container);
  }

  /** Whether an option is set in the arguments, or as a variable in the environment. */
  private static boolean isTold(List<String> options, Container container) {
    List<String> words = CommandLine.of(container).words();
    for (String option : options) {
      for (String word : words) {
        if (isSet(word, option)) {
          return true;
        }
      }
      for (Field variable : container.field().get("env").items()) {
        String name = variable.get("name").stringOr("");
        if (isSet(name + "=" + variable.get("value").stringOr(""), option)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One dash or two; an option with a value must have this value, one without must not be off. */
  private static boolean isSet(String word, String option) {
    String plain = undashed(word);
    String wanted = undashed(option);
    if (word.startsWith("-") != option.startsWith("-")) {
      return false;
    }
    return plain.equals(wanted)
        || (plain.startsWith(wanted + "=") && !plain.endsWith("=false") && !plain.endsWith("=0"));
  }

  private static String undashed(String word) {
    return word.startsWith("--") ? word.substring(1) : word;
  }
}
