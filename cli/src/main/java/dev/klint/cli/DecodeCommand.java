package dev.klint.cli;

import dev.klint.core.discover.Found;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.JsonText;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ReadProblem;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** {@code klint decode}: what the API server reads, one line of JSON for each document. */
final class DecodeCommand {
  private final PrintStream out;
  private final PrintStream err;

  private DecodeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * @return 0, 1 when a file could not be read on, 2 when one could not be read at all
   */
  static int run(Found found, PrintStream out, PrintStream err) {
    DecodeCommand command = new DecodeCommand(out, err);
    int status = 0;
    for (Input input : found.inputs()) {
      status = Math.max(status, command.decode(input));
    }
    for (FileError error : found.errors()) {
      status = Math.max(status, command.unreadable(error.file(), error.message()));
    }
    out.flush();
    return status;
  }

  private int decode(Input input) {
    FileDecoder decoder = new FileDecoder(input.name());
    try (InputStream in = input.open()) {
      YamlReader.chunks(input.name(), in, decoder::chunk);
      decoder.flush();
      return decoder.failed ? 1 : 0;
    } catch (IOException e) {
      return unreadable(input.name(), e.getMessage());
    }
  }

  private int unreadable(String file, @Nullable String why) {
    out.flush();
    err.println("klint: " + file + ": " + why);
    return 2;
  }

  /** The documents of one file; nothing is read on behind an error, as kubectl does. */
  private final class FileDecoder {
    private final String path;
    private @Nullable SourceText held;
    private int index;
    private boolean failed;

    FileDecoder(String path) {
      this.path = path;
    }

    /**
     * A bad separator takes the YAML before it along, so each chunk is held back until the next one
     * is there.
     */
    void chunk(SourceText source) {
      SourceText before = held;
      if (before != null && YamlReader.isSpoiled(before, source)) {
        held = null;
      }
      flush();
      held = source;
    }

    void flush() {
      SourceText source = held;
      held = null;
      if (source == null || failed) {
        return;
      }
      try {
        write(source, YamlReader.parse(source));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(SourceText source, Parsed parsed) throws IOException {
      StringBuilder line = new StringBuilder("{\"file\":");
      JsonText.quote(path, line);
      for (ReadProblem problem : parsed.problems()) {
        if (problem.kind() == ReadProblem.Kind.UNREADABLE) {
          failed = true;
          Position stop = YamlReader.stop(source);
          error(
              stop == null ? source.position(problem.range().start()) : stop,
              problem.message(),
              line);
          out.println(line);
          return;
        }
      }
      if (parsed.root().isPresent()) {
        line.append(",\"document\":").append(index++);
        line.append(",\"startLine\":").append(source.position(0).line()).append(",\"json\":");
        JsonText.write(parsed.root().get(), line);
        out.println(line.append('}'));
      }
    }

    private void error(Position place, String message, StringBuilder line) throws IOException {
      line.append(",\"error\":{\"line\":").append(place.line());
      line.append(",\"column\":").append(place.column()).append(",\"message\":");
      JsonText.quote(message, line);
      line.append("}}");
    }
  }
}
