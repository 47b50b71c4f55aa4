package dev.klint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * All calls but plain checks: other commands, help, and everything that is wrong. Built without
 * annotations, which would double the start-up time again.
 */
final class PicocliCommands {
  private final Console console;
  private final CheckSpec check = CheckSpec.check();
  private final CheckSpec versions = CheckSpec.versions();
  private final CommandLine root = new CommandLine(CommandSpecs.root(check, versions));

  PicocliCommands(Console console) {
    this.console = console;
    root.setExpandAtFiles(false);
    root.setOverwrittenOptionsAllowed(true);
  }

  int run(String[] args) throws UsageException, IOException {
    ParseResult result = parse(args);
    ParseResult last = result;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.isUsageHelpRequested()) {
      print(last.commandSpec().commandLine().getUsageMessage(ansi()));
      return ExitStatus.GOOD;
    }
    if (last.isVersionHelpRequested()) {
      print("klint " + Version.current() + "\n");
      return ExitStatus.GOOD;
    }
    return run(last);
  }

  /** What {@code check} was given, as {@link PlainArguments} reads it where it can. */
  Arguments checkArguments(String[] args) throws UsageException {
    parse(args);
    return check.arguments();
  }

  private ParseResult parse(String[] args) throws UsageException {
    try {
      return root.parseArgs(withCommand(args));
    } catch (ParameterException e) {
      throw new UsageException(message(e));
    }
  }

  private static String[] withCommand(String[] args) {
    if (args.length > 0 && Commands.isCommand(args[0])) {
      return args;
    }
    String[] all = new String[args.length + 1];
    all[0] = "check";
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  private static String message(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      first = near.isEmpty() ? first : first + "; did you mean " + String.join(" or ", near) + "?";
    }
    return first + " (see klint " + e.getCommandLine().getCommandName() + " --help)";
  }

  private int run(ParseResult result) throws UsageException, IOException {
    switch (result.commandSpec().name()) {
      case "check" -> {
        return Commands.check(check.arguments(), console);
      }
      case "versions" -> {
        return Commands.versions(versions.arguments(), console);
      }
      case "explain" -> {
        String format = result.matchedOptionValue("--format", "text");
        print(new ExplainCommand(console).text(result.matchedPositionalValue(0, ""), format));
      }
      case "rules" -> {
        String format = result.matchedOptionValue("--format", "text");
        print(new RulesCommand().text(format));
      }
      case "decode" -> {
        return Commands.decode(result.matchedPositionalValue(0, List.of()), console);
      }
      case "completion" -> {
        String shell = result.matchedPositionalValue(0, "");
        Choice.word("completion", shell, "bash", "zsh");
        print(AutoComplete.bash("klint", root));
      }
      default -> print(root.getUsageMessage(ansi()));
    }
    return ExitStatus.GOOD;
  }

  private Ansi ansi() {
    return Colour.wanted("auto", console) ? Ansi.ON : Ansi.OFF;
  }

  private void print(String text) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
