package dev.klint.core.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private final Path folder;

  DiscoveryTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  private Path write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      write(name, "a: 1\n");
    }
  }

  private Found find(List<String> globs, boolean ignoreFiles, String... paths) {
    return find(folder, globs, ignoreFiles, paths);
  }

  private static Found find(Path from, List<String> globs, boolean ignoreFiles, String... paths) {
    Discovery discovery = new Discovery(from.toFile(), globs, ignoreFiles);
    for (String path : paths) {
      discovery.add(path);
    }
    return discovery.found();
  }

  private static List<String> names(Found found) {
    assertThat(found.errors()).isEmpty();
    return found.inputs().stream().map(Input::name).toList();
  }

  @Test
  void foldersGiveManifestNamesInOrderOfPaths() throws IOException {
    files("b.yaml", "a/z.yml", "a-b.yaml", "a/b/c.JSON", "a/notes.txt", "a.yaml");

    assertThat(names(find(List.of(), true, ".")))
        .containsExactly("a/b/c.JSON", "a/z.yml", "a-b.yaml", "a.yaml", "b.yaml");
  }

  @Test
  void namedFilesAreTakenWhateverTheirNameAndWhateverIsIgnored() throws IOException {
    files("notes.txt", ".hidden.yaml", "gone.yaml");
    write(".gitignore", "gone.yaml\n");

    assertThat(names(find(List.of("*.txt"), true, "notes.txt", ".hidden.yaml", "gone.yaml")))
        .containsExactly("notes.txt", ".hidden.yaml", "gone.yaml");
  }

  @Test
  void namesAreShownFromTheWorkingDirectory() throws IOException {
    files("in/a.yaml", "out/b.yaml");

    Path from = folder.resolve("in");
    String absolute = folder.resolve("in/a.yaml").toString();
    assertThat(names(find(from, List.of(), true, absolute, "./../out//b.yaml")))
        .containsExactly("a.yaml", "../out/b.yaml");
    assertThat(names(find(from, List.of(), true, folder.resolve("out").toString())))
        .containsExactly(folder.resolve("out/b.yaml").toString());
  }

  @Test
  void noFileIsTakenTwice() throws IOException {
    files("a/b.yaml");

    assertThat(names(find(List.of(), true, "a/b.yaml", "a", "./a/../a/b.yaml")))
        .containsExactly("a/b.yaml");
  }

  @Test
  @Timeout(20)
  void linksAreFollowedOnceAndLoopsEnd() throws IOException {
    files("real/a.yaml", "elsewhere/b.yaml", "tree/c.yaml");
    Files.createSymbolicLink(folder.resolve("tree/loop"), folder.resolve("tree"));
    Files.createSymbolicLink(folder.resolve("tree/out"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("tree/again"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("tree/alias.yaml"), folder.resolve("tree/c.yaml"));

    assertThat(names(find(List.of(), true, "tree")))
        .containsExactly("tree/again/b.yaml", "tree/c.yaml");
  }

  @Test
  void missingPathsAndDeadLinksAreNamedAndTheOthersGoOn() throws IOException {
    files("a.yaml", "dir/b.yaml");
    Files.createSymbolicLink(folder.resolve("dir/dead.yaml"), folder.resolve("nowhere"));

    Found found = find(List.of(), true, "missing.yaml", "a.yaml", "dir");

    assertThat(found.inputs()).extracting(Input::name).containsExactly("a.yaml", "dir/b.yaml");
    assertThat(found.errors())
        .containsExactly(
            new FileError("missing.yaml", "no such file or folder"),
            new FileError("dir/dead.yaml", "is a link to a file that is not there"));
  }

  @Test
  void hiddenFoldersAndFilesArePassedOverUnlessIncluded() throws IOException {
    files(".cache/a.yaml", ".b.yaml", "c.yaml");

    assertThat(names(find(List.of(), true, "."))).containsExactly("c.yaml");
    assertThat(names(find(List.of("!.cache"), true, ".")))
        .containsExactly(".cache/a.yaml", "c.yaml");
    assertThat(names(find(List.of(), true, ".cache"))).containsExactly(".cache/a.yaml");
  }

  @Test
  void klintignoreOutweighsGitignoreAndGlobsOutweighBoth() throws IOException {
    files("a.yaml", "b.yaml", "c.yaml", "d.tmpl");
    write(".gitignore", "a.yaml\nb.yaml\n");
    write(".klintignore", "!a.yaml\nc.yaml\n");

    assertThat(names(find(List.of(), true, "."))).containsExactly("a.yaml");
    assertThat(names(find(List.of("!c.yaml", "a.yaml", "!*.tmpl"), true, ".")))
        .containsExactly("c.yaml", "d.tmpl");
  }

  @Test
  void noIgnoreReadsEverythingButWhatGlobsLeaveOut() throws IOException {
    files("a.yaml", "b.yaml");
    write(".gitignore", "a.yaml\n");

    assertThat(names(find(List.of("b.yaml"), false, "."))).containsExactly("a.yaml");
  }

  @Test
  void ignoreFilesAboveANamedFolderCountUpToTheRepository() throws IOException {
    files("outer/repo/sub/a.yaml", "outer/repo/sub/b.yaml", "outer/repo/sub/c.yaml");
    Files.createDirectories(folder.resolve("outer/repo/.git/info"));
    write("outer/.gitignore", "c.yaml\n");
    write("outer/repo/.gitignore", "/sub/a.yaml\n");
    write("outer/repo/.git/info/exclude", "b.yaml\n");

    assertThat(names(find(List.of(), true, "outer/repo/sub")))
        .containsExactly("outer/repo/sub/c.yaml");
  }

  @Test
  void withoutARepositoryIgnoreFilesCountFromTheWorkingDirectory() throws IOException {
    files("work/sub/a.yaml", "work/sub/b.yaml");
    write(".gitignore", "a.yaml\n");
    write("work/.gitignore", "b.yaml\n");

    assertThat(names(find(folder.resolve("work"), List.of(), true, "sub")))
        .containsExactly("sub/a.yaml");
  }

  @Test
  void aFileThatVanishesIsAnErrorWhenItIsOpened() throws IOException {
    files("a.yaml");
    Input input = find(List.of(), true, "a.yaml").inputs().get(0);
    Files.delete(folder.resolve("a.yaml"));

    assertThatThrownBy(input::open)
        .isInstanceOf(IOException.class)
        .hasMessage("no such file or folder");
  }

  @Test
  @Timeout(20)
  void hostilePatternsCostLittle() throws IOException {
    files("a".repeat(200) + ".yaml");
    write(".gitignore", "*a".repeat(120) + "b\n" + "**/".repeat(1000) + "x\n" + "[".repeat(5000));

    assertThat(names(find(List.of(), true, "."))).hasSize(1);
  }
}
