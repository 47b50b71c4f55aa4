package dev.klint.cli;

import dev.klint.core.discover.Discovery;
import dev.klint.core.lint.AllRules;
import dev.klint.core.rule.RuleSet;
import dev.klint.rules.BuiltInRules;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out which command is meant and runs it. */
final class Commands {
  /** Of later releases: a path of such a name is told from a wish for the command. */
  private static final List<String> LATER = List.of("baseline", "config", "lsp");

  /** The others, and options that stand in the place of one. */
  private static final List<String> NOW =
      List.of(
          "check",
          "fix",
          "explain",
          "rules",
          "versions",
          "decode",
          "completion",
          "--help",
          "-h",
          "--version",
          "-V");

  private Commands() {}

  /** Whether a first argument is a command and no path. */
  static boolean isCommand(String first) {
    return NOW.contains(first);
  }

  /** Runs a command line; whatever happens ends in words on the console and an exit status. */
  static int run(String[] args, Console console) {
    try {
      return dispatch(args, console);
    } catch (UsageException e) {
      console.say(String.valueOf(e.getMessage()));
      return ExitStatus.TROUBLE;
    } catch (IOException e) {
      return outputFailed(e, console);
    } catch (RuntimeException | Error e) {
      console.say("internal error: " + e + "; please report it");
      if (isVerbose(args)) {
        e.printStackTrace(console.err());
      }
      return ExitStatus.TROUBLE;
    }
  }

  private static int dispatch(String[] args, Console console) throws UsageException, IOException {
    String first = args.length == 0 ? "" : args[0];
    if (LATER.contains(first)) {
      throw new UsageException(
          "the command " + first + " is not there yet; for a path of that name: ./" + first);
    }
    if (first.equals("fix")) {
      return dispatch(checkAndFix(args), console);
    }
    int from = first.equals("check") ? 1 : 0;
    if (from == 1 || !isCommand(first)) {
      Arguments plain = PlainArguments.parse(args, from);
      if (plain != null) {
        return check(plain, console);
      }
    }
    return new PicocliCommands(console).run(args);
  }

  /** {@code klint fix} is {@code klint check --fix}. */
  private static String[] checkAndFix(String[] args) {
    String[] all = new String[args.length + 1];
    all[0] = "check";
    all[1] = CheckOption.FIX.longName();
    System.arraycopy(args, 1, all, 2, args.length - 1);
    return all;
  }

  static int decode(List<String> paths, Console console) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(console.out(), 1 << 16), false, StandardCharsets.UTF_8);
    Discovery discovery = new Discovery(console.directory(), List.of(), true);
    for (String path : paths) {
      if (path.equals("-")) {
        discovery.add(new StandardInput(path, console.directory(), console.in()));
      } else {
        discovery.add(path);
      }
    }
    return DecodeCommand.run(discovery.found(), out, console.err());
  }

  static int check(Arguments arguments, Console console) throws UsageException, IOException {
    RuleSet rules = AllRules.with(BuiltInRules.all());
    return new CheckCommand(CheckSettings.of(arguments, rules, console), rules, console).run();
  }

  static int versions(Arguments arguments, Console console) throws UsageException, IOException {
    RuleSet rules = AllRules.with(BuiltInRules.all());
    return VersionsCommand.of(arguments, rules, console).run();
  }

  /** A reader that went away early, as head does, is no failure. */
  private static int outputFailed(IOException e, Console console) {
    String message = String.valueOf(e.getMessage());
    if (!message.contains("roken pipe") && !message.contains("pipe is being closed")) {
      console.say("the report cannot be written: " + message);
    }
    return ExitStatus.TROUBLE;
  }

  private static boolean isVerbose(String[] args) {
    for (String arg : args) {
      if (arg.equals("-v") || arg.equals("--verbose")) {
        return true;
      }
    }
    return false;
  }
}
