package dev.klint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the real command line with streams held in memory.
 *
 * @param terminal whether both outputs pretend to be one
 */
record Klint(Path folder, Map<String, String> environment, boolean terminal) {
  /** What a run gave. */
  record Result(int status, String out, String err) {}

  static Klint in(Path folder) {
    return new Klint(folder, Map.of(), false);
  }

  Klint with(String... variables) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      map.put(variables[i], variables[i + 1]);
    }
    return new Klint(folder, map, terminal);
  }

  Klint onTerminal() {
    return new Klint(folder, environment, true);
  }

  Klint write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  Result run(String... args) throws InterruptedException {
    return runWithInput("", args);
  }

  Result runWithInput(String input, String... args) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(args, console(input, out, err));
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Console console(String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        folder.toFile(),
        environment,
        terminal,
        terminal);
  }
}
