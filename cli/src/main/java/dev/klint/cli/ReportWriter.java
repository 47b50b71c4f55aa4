package dev.klint.cli;

import dev.klint.core.report.ConciseReporter;
import dev.klint.core.report.FullReporter;
import dev.klint.core.report.JsonReporter;
import dev.klint.core.report.Report;
import dev.klint.core.report.Reporter;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Writes every report that was asked for, to standard output or to a file. */
final class ReportWriter {
  private final CheckSettings settings;
  private final Console console;

  ReportWriter(CheckSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /**
   * @param report with everything, for programs
   * @param visible with what people asked for
   */
  void write(Report report, Report visible) throws IOException {
    for (Output output : settings.outputs()) {
      Report content = output.format().isText() ? visible : report;
      if (output.file().isEmpty()) {
        write(reporter(output.format(), settings.colour()), content, console.out());
      } else {
        writeFile(reporter(output.format(), false), content, file(output.file()));
      }
    }
  }

  private static Reporter reporter(Output.Format format, boolean colour) {
    return switch (format) {
      case FULL -> new FullReporter(colour);
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter(Version.current());
    };
  }

  private File file(String name) {
    File file = new File(name);
    return file.isAbsolute() ? file : new File(console.directory(), name);
  }

  private static void write(Reporter reporter, Report report, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    reporter.write(report, writer);
    writer.flush();
  }

  /** Whole or not at all: into a file beside it, which then takes its place. */
  private static void writeFile(Reporter reporter, Report report, File file) throws IOException {
    File folder = file.getAbsoluteFile().getParentFile();
    try {
      File draft = File.createTempFile("." + file.getName(), ".tmp", folder);
      try {
        try (OutputStream out = new FileOutputStream(draft)) {
          write(reporter, report, out);
        }
        replace(draft, file);
      } finally {
        Files.deleteIfExists(draft.toPath());
      }
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static void replace(File draft, File file) throws IOException {
    Files.move(
        draft.toPath(),
        file.toPath(),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
