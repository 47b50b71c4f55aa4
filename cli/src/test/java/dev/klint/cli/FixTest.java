package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {
  /** A value to be quoted, safely, and a key to be renamed, perhaps not what was meant. */
  private static final String FAULTY =
      """
      # settings of the shop
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
        lables: {app: shop}
      data:
        port: 8080 # not a number
      """;

  private static final String SAFE = FAULTY.replace("8080", "\"8080\"");
  private static final String UNSAFE = SAFE.replace("lables", "labels");

  private final Klint klint;

  FixTest(@TempDir Path folder) throws IOException {
    klint = Klint.in(folder.toRealPath());
  }

  private String text(String name) throws IOException {
    return Files.readString(klint.folder().resolve(name));
  }

  @Test
  void fixWritesSafeFixesAndReportsWhatIsLeft() throws Exception {
    Klint.Result result = klint.write("k8s/a.yaml", FAULTY).run("--fix", "k8s");

    assertThat(text("k8s/a.yaml")).isEqualTo(SAFE);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("k8s/a.yaml:6:3: error: ").hasLineCount(1);
    assertThat(result.err()).startsWith("1 fix written to 1 file\n");
    assertThat(klint.folder().resolve("k8s").toFile().list()).containsExactly("a.yaml");
  }

  @Test
  void commandFixIsCheckWithFix() throws Exception {
    Klint.Result result = klint.write("a.yaml", FAULTY).run("fix", "--fail-on", "never", "a.yaml");

    assertThat(text("a.yaml")).isEqualTo(SAFE);
    assertThat(result.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fix --unsafe-fixes", "--unsafe-fixes"})
  void unsafeFixesAreWrittenWhenAskedFor(String options) throws Exception {
    klint.write("a.yaml", FAULTY);

    assertThat(klint.run((options + " a.yaml").split(" ", -1)).status()).isZero();
    assertThat(text("a.yaml")).isEqualTo(UNSAFE);
  }

  @Test
  void diffPrintsWhatWouldChangeAndWritesNothing() throws Exception {
    Klint.Result result = klint.write("k8s/a.yaml", FAULTY).run("--fix", "--diff", ".");

    assertThat(result)
        .isEqualTo(
            new Klint.Result(
                1,
                """
                --- a/k8s/a.yaml
                +++ b/k8s/a.yaml
                @@ -5,4 +5,4 @@
                   name: settings
                   lables: {app: shop}
                 data:
                -  port: 8080 # not a number
                +  port: "8080" # not a number
                """,
                ""));
    assertThat(text("k8s/a.yaml")).isEqualTo(FAULTY);
  }

  @Test
  void emptyDiffExitsWithZeroWhateverThereIsToFind() throws Exception {
    assertThat(klint.write("a.yaml", SAFE).run("--diff", "a.yaml"))
        .isEqualTo(new Klint.Result(0, "", ""));
  }

  @Test
  void standardInputCanBeShownAsDiffButNotWritten() throws Exception {
    Klint.Result diff = klint.runWithInput(FAULTY, "--diff", "--unsafe-fixes", "-");
    assertThat(diff.status()).isEqualTo(1);
    assertThat(diff.out()).startsWith("--- a/<stdin>\n").contains("+  labels: {app: shop}\n");

    Klint.Result fix = klint.runWithInput(FAULTY, "--fix", "-");
    assertThat(fix.status()).isEqualTo(2);
    assertThat(fix.err()).contains("--diff");
  }

  @Test
  void encodingAndLineEndsStay() throws Exception {
    Path file = klint.folder().resolve("a.yaml");
    for (String start : new String[] {"", "\uFEFF"}) {
      for (String end : new String[] {"\n", "\r\n"}) {
        String text = start + FAULTY.stripTrailing().replace("\n", end);
        Files.writeString(file, text);
        klint.run("--unsafe-fixes", "a.yaml");
        assertThat(Files.readString(file))
            .isEqualTo(start + UNSAFE.stripTrailing().replace("\n", end));
      }
    }
    Files.write(file, ("\uFEFF" + FAULTY).getBytes(StandardCharsets.UTF_16BE));
    klint.run("--fix", "a.yaml");
    assertThat(Files.readAllBytes(file))
        .isEqualTo(("\uFEFF" + SAFE).getBytes(StandardCharsets.UTF_16BE));
  }

  @Test
  void everyDocumentOfAFileIsMended() throws Exception {
    String text = FAULTY + "---\n" + FAULTY + "---\nkind: [\n---\n" + FAULTY;
    klint.write("a.yaml", text).run("--fix", "a.yaml");

    assertThat(text("a.yaml")).isEqualTo(SAFE + "---\n" + SAFE + "---\nkind: [\n---\n" + SAFE);
  }

  @Test
  void linkOutOfTheFolderIsNotWrittenAndNamed() throws Exception {
    Path inside = Files.createDirectory(klint.folder().resolve("inside"));
    klint.write("a.yaml", FAULTY);
    Files.createSymbolicLink(inside.resolve("l.yaml"), klint.folder().resolve("a.yaml"));

    Klint.Result result = Klint.in(inside).run("--fix", "l.yaml");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("klint: l.yaml: not written: it is a link out of the folder");
    assertThat(text("a.yaml")).isEqualTo(FAULTY);
  }

  @Test
  void suppressedFindingsAreLeftAndUnusedSuppressionsRemoved() throws Exception {
    String kept = FAULTY.replace("# not a number", "# klint: ignore schema -- a test");
    klint.write("a.yaml", kept).run("--fix", "a.yaml");
    assertThat(text("a.yaml")).isEqualTo(kept);

    String unused = UNSAFE.replace("# not a number", "# klint: ignore schema -- a test");
    klint.write("b.yaml", unused).run("--fix", "b.yaml");
    assertThat(text("b.yaml")).isEqualTo(UNSAFE.replace(" # not a number", ""));
  }
}
