package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private final Klint klint;

  CommandsTest(@TempDir Path folder) {
    klint = Klint.in(folder);
  }

  @Test
  void versionIsOneLine() throws Exception {
    assertThat(klint.run("--version").out()).matches("klint \\S+\\n");
    assertThat(klint.run("-V").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "explain -h", "rules --help", "a.yaml --help"})
  void helpGoesToStandardOutput(String line) throws Exception {
    Klint.Result result = klint.run(line.split(" ", -1));

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: klint");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpOfCheckNamesEveryOption() throws Exception {
    String help = klint.run("check", "--help").out();

    for (CheckOption option : CheckOption.values()) {
      assertThat(help).contains(option.longName());
    }
  }

  @Test
  void rulesAreListedInEveryForm() throws Exception {
    assertThat(klint.run("rules").out()).contains("duplicate-key").contains("(syntax)");
    assertThat(klint.run("rules", "--format", "markdown").out()).contains("| `duplicate-key` |");
    assertThat(klint.run("rules", "--format", "json").out())
        .startsWith("{\"version\": 1, \"rules\": [\n")
        .contains("{\"id\": \"duplicate-key\", \"group\": \"syntax\", \"severity\": \"error\"");
    assertThat(klint.run("rules", "--format", "xml").status()).isEqualTo(2);
  }

  @Test
  void rulesAreExplainedAndUnknownOnesGuessed() throws Exception {
    assertThat(klint.run("explain", "duplicate-key").out())
        .startsWith("duplicate-key: ")
        .contains("How to put it right:");
    assertThat(klint.run("explain", "duplicate-kee").err())
        .isEqualTo("klint: no rule is called 'duplicate-kee'; did you mean 'duplicate-key'?\n");
    assertThat(klint.run("explain").status()).isEqualTo(2);
  }

  @Test
  void decodePrintsWhatTheServerReads() throws Exception {
    assertThat(klint.runWithInput("a: 0x10\n---\nb: yes\n", "decode", "-").out())
        .contains("\"json\":{\"a\":16}")
        .contains("\"json\":{\"b\":true}")
        .hasLineCount(2);
    assertThat(klint.run("decode").status()).isEqualTo(2);
  }

  @Test
  void decodeReadsFoldersAndEndsAFileAtItsFirstError() throws Exception {
    klint.write("in/a.yaml", "a: 1\n---\nb: [\n---\nc: 1\n").write("in/b.json", "{\"b\": 1}{");
    Klint.Result result = klint.run("decode", "in", "none.yaml");
    assertThat(result.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"file\":\"in/a.yaml\"").contains("{\"a\":1}"),
            line -> assertThat(line).contains("\"error\":{\"line\":4,\"column\":1,"),
            line -> assertThat(line).startsWith("{\"file\":\"in/b.json\"").contains("{\"b\":1}"),
            line -> assertThat(line).contains("\"error\":{\"line\":1,\"column\":10,"));
    assertThat(result.err()).startsWith("klint: none.yaml: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void aBadSeparatorTakesTheYamlBeforeItAlong() throws Exception {
    assertThat(klint.runWithInput("a: 1\n---x\n", "decode", "-").out())
        .doesNotContain("json")
        .contains("\"line\":2,\"column\":4");
    assertThat(klint.runWithInput("a: 1\n---\n---x\n", "decode", "-").out()).contains("{\"a\":1}");
  }

  @Test
  void completionIsAScript() throws Exception {
    assertThat(klint.run("completion", "bash").out()).startsWith("#!").contains("--fail-on");
    assertThat(klint.run("completion", "tcsh").status()).isEqualTo(2);
  }

  @Test
  void aReaderThatGoesAwayIsNoFailureToTalkAbout() throws Exception {
    assertThat(failingWith("Broken pipe")).isEqualTo("");
    assertThat(failingWith("No space left on device"))
        .isEqualTo("klint: the report cannot be written: No space left on device\n");
  }

  private static String failingWith(String message) throws InterruptedException {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            broken,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new File("").getAbsoluteFile(),
            Map.of(),
            false,
            false);
    assertThat(Main.run(new String[] {"rules"}, console)).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void trainingDoesWhatEverydayRunsDo() throws Exception {
    Training.main(new String[0]);

    assertThat(
            new File(System.getProperty("java.io.tmpdir"))
                .list((d, n) -> n.startsWith("klint-training")))
        .isEmpty();
  }
}
