package dev.klint.maven;

import dev.klint.core.text.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Manifests below paths; stands in until core finds them itself. */
final class Inputs {
  private record FileInput(String name, Path path) implements Input {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  private Inputs() {}

  static List<Input> of(Path basedir, List<Path> paths) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException("no such file or folder: " + basedir.relativize(path));
      }
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().matches(".*[.](ya?ml|json)"))
            .sorted()
            .forEach(
                file ->
                    inputs.add(
                        new FileInput(
                            basedir.relativize(file).toString().replace('\\', '/'), file)));
      }
    }
    return inputs;
  }
}
