package dev.klint.rules.harness;

import dev.klint.core.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the page and examples of a rule, in the sources. */
record RuleFolder(Path path) {
  /** Where the folders lie, seen from the module. */
  static final Path ALL = Path.of("src/main/resources/dev/klint/rules");

  /** Those asked for by {@code -Dklint.rule}, else all. */
  static List<RuleFolder> list() {
    String only = System.getProperty("klint.rule", "");
    return all().stream().filter(folder -> only.isEmpty() || folder.id().equals(only)).toList();
  }

  static List<RuleFolder> all() {
    if (!Files.isDirectory(ALL)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(RuleFolder::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleFolder of(String id) {
    return new RuleFolder(ALL.resolve(id));
  }

  String id() {
    return path.getFileName().toString();
  }

  Optional<Rule> rule() {
    return OneInfo.all().stream().filter(rule -> rule.info().id().equals(id())).findFirst();
  }

  boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  String read(String name) {
    return read(path.resolve(name));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The single files with marks: {@code bad*.yaml} and {@code good*.yaml}, but not the fixed ones.
   */
  List<Path> examples() {
    return files(path).stream()
        .filter(file -> file.getFileName().toString().matches("(bad|good)[^.]*\\.(yaml|json)"))
        .toList();
  }

  /** The folders {@code set-…}, each one run. */
  List<Path> sets() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> entry.getFileName().toString().startsWith("set-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
