package dev.klint.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a module keeps its manifests when its POM names no place. JKube's and fabric8's source
 * folders are left out: they hold parts of objects, not manifests.
 */
final class DefaultPaths {
  private static final List<String> SOURCES =
      List.of(
          "src/main/kubernetes",
          "src/main/k8s",
          "src/main/helm",
          "src/main/resources/kubernetes",
          "src/main/resources/k8s",
          "k8s",
          "kubernetes",
          "manifests",
          "deploy");

  /** Below the build folder: what Quarkus, JKube, Dekorate and fabric8 write. */
  private static final List<String> GENERATED =
      List.of(
          "kubernetes",
          "classes/META-INF/jkube",
          "classes/META-INF/dekorate",
          "classes/META-INF/fabric8");

  private DefaultPaths() {}

  /** The folders for manifests that a person writes, as far as the module has them. */
  static List<Path> sources(Path basedir) {
    List<Path> found = new ArrayList<>();
    for (String folder : SOURCES) {
      Path path = basedir.resolve(folder);
      if (Files.isDirectory(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /**
   * The generated files. Each holds everything for one platform, so that it must be judged by
   * itself; folders beside them hold the same objects again, as does a JSON file of the same name.
   *
   * @throws IOException when a folder cannot be listed
   */
  static List<Path> generated(Path buildDirectory) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : GENERATED) {
      Path path = buildDirectory.resolve(folder);
      if (Files.isDirectory(path)) {
        found.addAll(withoutTwins(path));
      }
    }
    return found;
  }

  private static Set<Path> withoutTwins(Path folder) throws IOException {
    Set<Path> found = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yml,yaml,json}")) {
      for (Path file : files) {
        found.add(file);
      }
    }
    found.removeIf(
        file ->
            isJson(file)
                && (found.contains(twin(file, "yml")) || found.contains(twin(file, "yaml"))));
    return found;
  }

  private static boolean isJson(Path file) {
    return file.toString().endsWith(".json");
  }

  private static Path twin(Path json, String extension) {
    String name = json.getFileName().toString();
    return json.resolveSibling(name.substring(0, name.length() - "json".length()) + extension);
  }
}
