package dev.klint.cli;

import dev.klint.core.finding.Finding;
import dev.klint.core.fix.FileReplacement;
import dev.klint.core.fix.Fixed;
import dev.klint.core.fix.FixedFile;
import dev.klint.core.fix.Fixer;
import dev.klint.core.report.Report;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mends what can be mended: into the files, or as a diff. */
final class FixRun implements Fixer.Check<Report>, Fixer.Files {
  private final CheckRun run;
  private final CheckSettings settings;
  private final Console console;
  private final Map<String, Input> inputs = new HashMap<>();

  /** What can be read only once. */
  private final Map<String, byte[]> held = new HashMap<>();

  FixRun(CheckRun run, CheckSettings settings, Console console) {
    this.run = run;
    this.settings = settings;
    this.console = console;
  }

  /** Writes the fixed files; what is left to find is the answer. */
  Report write() throws IOException {
    Fixed<Report> fixed = fix();
    List<FileError> errors = new ArrayList<>(fixed.last().errors());
    int files = 0;
    int fixes = 0;
    for (FixedFile file : fixed.files()) {
      try {
        write(file);
        files++;
        fixes += file.fixes();
      } catch (IOException e) {
        errors.add(new FileError(file.name(), message(e)));
      }
    }
    if (files > 0 && !settings.quiet()) {
      console
          .err()
          .println(
              fixes
                  + (fixes == 1 ? " fix" : " fixes")
                  + " written to "
                  + Summary.count(files, "file"));
    }
    return fixed.last().errors(errors);
  }

  private void write(FixedFile fixed) throws IOException {
    Input input = inputs.get(fixed.name());
    File file = input == null ? null : input.file();
    if (file == null) {
      throw new IOException("not written: it is no file");
    }
    FileReplacement.write(
        file.toPath(), console.directory().toPath(), fixed.before(), fixed.after());
  }

  private static String message(IOException e) {
    String message = e.getMessage();
    return message != null && message.startsWith("not written: ")
        ? message
        : "not written: " + (message == null ? e.getClass().getSimpleName() : message);
  }

  /** Prints what would change. */
  Fixed<Report> diff() throws IOException {
    Fixed<Report> fixed = fix();
    for (FixedFile file : fixed.files()) {
      console.out().write(file.diff().getBytes(StandardCharsets.UTF_8));
    }
    console.out().flush();
    return fixed;
  }

  private Fixed<Report> fix() throws IOException {
    for (Input input : run.inputs()) {
      inputs.putIfAbsent(input.name(), input);
      if (input.file() == null) {
        held.put(input.name(), bytes(input));
      }
    }
    return new Fixer<>(this, this, settings.mending().unsafe()).fix();
  }

  @Override
  public Report check(Map<String, byte[]> texts) {
    Map<String, byte[]> all = new HashMap<>(held);
    all.putAll(texts);
    return run.lint(all);
  }

  @Override
  public List<Finding> findings(Report outcome) {
    return outcome.findings();
  }

  @Override
  public byte[] read(String name) throws IOException {
    byte[] bytes = held.get(name);
    Input input = inputs.get(name);
    if (bytes != null || input == null) {
      return bytes == null ? new byte[0] : bytes;
    }
    return bytes(input);
  }

  private static byte[] bytes(Input input) throws IOException {
    try (InputStream in = input.open()) {
      return in.readAllBytes();
    }
  }
}
