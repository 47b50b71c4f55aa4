package dev.klint.core.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
  @TempDir private Path folder = Path.of("");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void bytesAreReplacedAndPermissionsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a");
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (posix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    }
    FileReplacement.write(file, folder, bytes("a"), bytes("b"));
    assertThat(file).hasContent("b");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    if (posix) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r----x");
    }
  }

  @Test
  void linkStaysAndWhatItNamesIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a");
    Path link = link(folder.resolve("l.yaml"), file);
    FileReplacement.write(link, folder, bytes("a"), bytes("b"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("b");
  }

  @Test
  void linkOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.writeString(folder.resolve("a.yaml"), "a");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path link = link(inside.resolve("l.yaml"), outside);
    assertThatThrownBy(() -> FileReplacement.write(link, inside, bytes("a"), bytes("b")))
        .hasMessageContaining("link out of the folder");
    assertThat(outside).hasContent("a");
  }

  private static Path link(Path link, Path target) throws IOException {
    try {
      return Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no links here");
      throw e;
    }
  }

  @Test
  void fileThatChangedMeanwhileIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "other");
    assertThatThrownBy(() -> FileReplacement.write(file, folder, bytes("a"), bytes("b")))
        .hasMessageContaining("changed while");
    assertThat(file).hasContent("other");
  }
}
