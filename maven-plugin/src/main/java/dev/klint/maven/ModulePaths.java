package dev.klint.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The module whose manifests are checked. When its POM names no place, the usual folders are.
 *
 * @param build where the build writes
 * @param hasPom false where the goal was called in a folder without one
 */
record ModulePaths(Path basedir, Path build, boolean hasPom) {
  private static final List<String> SOURCES =
      List.of(
          "src/main/kubernetes",
          "src/main/k8s",
          "src/main/helm",
          "src/main/jkube",
          "src/main/fabric8",
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

  /**
   * @param build as Maven tells it; without a POM that is no path yet
   */
  static ModulePaths of(Path basedir, Path build, boolean hasPom) {
    return new ModulePaths(basedir, hasPom ? build : basedir.resolve("target"), hasPom);
  }

  /** Where reports are written by default. */
  Path reports() {
    return build.resolve("klint");
  }

  /**
   * What is judged together, each a list of files and folders.
   *
   * @param given places that the user names; empty for the usual ones
   * @throws IOException when a folder cannot be listed
   */
  List<List<Path>> sets(List<File> given) throws IOException {
    if (!given.isEmpty()) {
      return List.of(given.stream().map(File::toPath).toList());
    }
    if (!hasPom) {
      return List.of(List.of(basedir));
    }
    List<List<Path>> sets = new ArrayList<>();
    sets.add(sources());
    for (Path file : generated()) {
      sets.add(List.of(file));
    }
    return sets;
  }

  /** The folders for manifests that a person writes, as far as the module has them. */
  private List<Path> sources() {
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
   */
  private List<Path> generated() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : GENERATED) {
      Path path = build.resolve(folder);
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
