package dev.klint.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does what everyday runs do, so that Java can keep the classes they need in an archive. */
public final class Training {
  private Training() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("klint-training");
    Path sample = folder.resolve("sample.yaml");
    try {
      try (InputStream in = Training.class.getResourceAsStream("training.yaml")) {
        if (in == null) {
          throw new IOException("the sample is missing");
        }
        Files.copy(in, sample);
      }
      check(folder, "sample.yaml");
      check(folder, "--format", "full", "--color", "always", "sample.yaml");
      check(folder, "--format", "json", "--profile", "validity", "--fail-on", "never", ".");
    } finally {
      Files.deleteIfExists(sample);
      Files.delete(folder);
    }
  }

  private static void check(Path folder, String... args) throws IOException, InterruptedException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream err = new PrintStream(nowhere, true, StandardCharsets.UTF_8);
    File directory = folder.toRealPath().toFile();
    InputStream nothing = InputStream.nullInputStream();
    int status =
        Main.run(
            args, new Console(nothing, nowhere, err, directory, System.getenv(), false, false));
    if (status == ExitStatus.TROUBLE) {
      throw new IllegalStateException("training failed");
    }
  }
}
