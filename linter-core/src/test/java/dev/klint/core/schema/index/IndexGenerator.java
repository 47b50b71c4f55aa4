package dev.klint.core.schema.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the index of the built-in types: {@code IndexGenerator OPENAPI INDEX}, where OPENAPI holds
 * a folder per minor ({@code 1.36}) with a document per group and version, and INDEX is the folder
 * of resources to write. What the index knows of minors that OPENAPI lacks is lost.
 */
public final class IndexGenerator {
  private IndexGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> files = generate(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    for (Path old : list(folder)) {
      if (old.toString().endsWith(".txt")) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".txt"), file.getValue());
    }
  }

  /** The text of each file of the index, by its name without ending. */
  static Map<String, String> generate(Path openapi) throws IOException {
    IndexModel model = new IndexModel();
    for (Path folder : list(openapi)) {
      String name = String.valueOf(folder.getFileName());
      if (name.matches("1\\.\\d+")) {
        OpenApiMinor minor = new OpenApiMinor(Integer.parseInt(name.substring(2)));
        for (Path document : list(folder)) {
          minor.read(document);
        }
        minor.addTo(model);
      }
    }
    return model.text();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
