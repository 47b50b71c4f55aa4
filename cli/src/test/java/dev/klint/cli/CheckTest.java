package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  private static final String SOUND =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        colour: green
      """;

  private static final String FAULTY = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [}\n";

  private final Klint klint;

  CheckTest(@TempDir Path folder) throws IOException {
    klint = Klint.in(folder.toRealPath());
  }

  @Test
  void soundManifestsExitWithZeroAndSaySoOnStandardError() throws Exception {
    Klint.Result result = klint.write("a.yaml", SOUND).run("a.yaml");

    assertThat(result).isEqualTo(new Klint.Result(0, "", "no findings; 1 manifest in 1 file\n"));
  }

  @Test
  void findingsExitWithOneAndGoToStandardOutput() throws Exception {
    Klint.Result result = klint.write("a.yaml", FAULTY).write("b.yaml", SOUND).run();

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).matches("a\\.yaml:3:\\d+: error: [^\\n]+ \\[yaml-parse-error]\\n");
    assertThat(result.err()).isEqualTo("1 error; 2 manifests in 2 files\n");
  }

  @ParameterizedTest
  @CsvSource({"error, 1", "warning, 1", "info, 1", "never, 0"})
  void failOnDecidesTheStatus(String level, int status) throws Exception {
    klint.write("a.yaml", FAULTY);

    assertThat(klint.run("--fail-on", level, "a.yaml").status()).isEqualTo(status);
  }

  @Test
  void missingPathsExitWithTwoAndTheOthersAreReported() throws Exception {
    Klint.Result result = klint.write("a.yaml", FAULTY).run("gone.yaml", "a.yaml", "--format=json");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("klint: gone.yaml: no such file or folder\n");
    assertThat(result.out())
        .contains("\"rule\": \"yaml-parse-error\"")
        .contains("{\"file\": \"gone.yaml\", \"message\": \"no such file or folder\"}");
  }

  @Test
  void binaryFilesAreNamedAndExitWithTwo() throws Exception {
    Klint.Result result =
        klint.write("a.yaml", SOUND).write("b.yaml", "\0\1\2\3".repeat(300)).run(".");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("klint: b.yaml: ").contains("binary");
  }

  @Test
  void nothingToCheckExitsWithTwoUnlessThatIsAllowed() throws Exception {
    klint.write("values.yaml", "replicas: 2\n");

    Klint.Result result = klint.run();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "klint: no Kubernetes manifest found in . (1 other document);"
                + " --allow-empty makes this no error\n");
    assertThat(klint.run("--allow-empty").status()).isZero();
    assertThat(klint.run("values.yaml").status()).isEqualTo(2);
  }

  @Test
  void standardInputIsReadUnderAName() throws Exception {
    assertThat(klint.runWithInput(FAULTY, "-").out()).startsWith("<stdin>:3:");
    assertThat(klint.runWithInput(FAULTY, "check", "-", "-", "--stdin-filename", "x/y.yaml").out())
        .startsWith("x/y.yaml:3:")
        .hasLineCount(1);
  }

  @Test
  void aFileNamedLikeACommandIsReachedBehindDashes() throws Exception {
    klint.write("lsp", SOUND).write("check", SOUND);

    assertThat(klint.run("--", "lsp").status()).isZero();
    assertThat(klint.run("./lsp").status()).isZero();
    assertThat(klint.run("check", "check").status()).isZero();
    assertThat(klint.run("lsp").err())
        .isEqualTo("klint: the command lsp is not there yet; for a path of that name: ./lsp\n");
  }

  @Test
  void reportsGoToFilesWholeBesideTheOneOnStandardOutput() throws Exception {
    klint.write("a.yaml", FAULTY);

    Klint.Result result =
        klint.run("-f", "concise", "-f", "json=out.json", "-f", "full=out.txt", "a.yaml");

    Path folder = klint.folder();
    assertThat(result.out()).startsWith("a.yaml:3:");
    assertThat(Files.readString(folder.resolve("out.json"))).startsWith("{").endsWith("}\n");
    assertThat(Files.readString(folder.resolve("out.txt"))).startsWith("error[yaml-parse-error]");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.yaml", "out.json", "out.txt");
  }

  @Test
  void aReportThatCannotBeWrittenExitsWithTwo() throws Exception {
    Klint.Result result = klint.write("a.yaml", SOUND).run("-f", "json=gone/out.json", "a.yaml");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("klint: the report cannot be written: ");
  }

  @Test
  void contextIsReadButNotReported() throws Exception {
    klint.write("a.yaml", SOUND).write("b/b.yaml", FAULTY);

    Klint.Result result = klint.run("a.yaml", "--context", "b", "--format", "json");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("\"files\": 1,").doesNotContain("b.yaml");
  }

  @Test
  void pathsAreLeftOutAndTakenInByGlobs() throws Exception {
    klint.write("a.yaml", SOUND).write("b.yaml", FAULTY).write("c.tmpl", FAULTY);

    assertThat(klint.run("--exclude", "b.*").status()).isZero();
    assertThat(klint.run("--exclude", "b.*", "--include", "*.tmpl").out()).startsWith("c.tmpl:");
    klint.write(".gitignore", "b.yaml\n");
    assertThat(klint.run().status()).isZero();
    assertThat(klint.run("--no-ignore").status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense a.yaml | unknown option: '--nonsense'",
        "--formt json | did you mean --format",
        "--format jsn a.yaml | did you mean json?",
        "--format json --format full a.yaml | only one --format can go to standard output",
        "--format json= a.yaml | names no file",
        "--profile strct a.yaml | did you mean strict?",
        "--select duplicate-kez a.yaml | did you mean 'duplicate-key'?",
        "--severity duplicate-key a.yaml | write RULE=LEVEL",
        "--severity duplicate-key=fatal a.yaml | known are error, warning, info",
        "--severity x=error a.yaml | no rule is called 'x'",
        "--fail-on sometimes a.yaml | known are error, warning, info, never",
        "-k 1.99 a.yaml | klint knows 1.28 to 1.36",
        "-k 1.36..1.28 a.yaml | the range runs backwards",
        "-k x a.yaml | klint knows 1.28 to 1.36",
        "--threads 0 a.yaml | not a whole number above zero",
        "--color maybe a.yaml | known are auto, always, never",
        "--unknown-kinds info a.yaml | known are error, warning, ignore",
        "--format | missing required parameter",
      })
  void wrongUsageExitsWithTwoAndOneLine(String line) throws Exception {
    List<String> parts = List.of(line.split(" \\| ", -1));
    klint.write("a.yaml", SOUND);

    Klint.Result result = klint.run(parts.get(0).split(" ", -1));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("klint: ").contains(parts.get(1)).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1.31, '[\"1.31\"]'",
    "v1.31.4, '[\"1.31\"]'",
    "1.34..1.36, '[\"1.34\", \"1.35\", \"1.36\"]'",
    "1.35-1.36, '[\"1.35\", \"1.36\"]'",
    "'1.36,1.28', '[\"1.28\", \"1.36\"]'",
    "latest, '[\"1.36\"]'"
  })
  void targetsAreReadAsTheyAreWritten(String value, String expected) throws Exception {
    klint.write("a.yaml", SOUND);

    assertThat(klint.run("-k", value, "-f", "json", "a.yaml").out())
        .contains("\"kubernetesVersions\": " + expected + ",");
  }

  @Test
  void formatsFollowTheTerminalAndColourItsVariables() throws Exception {
    klint.write("a.yaml", FAULTY);

    assertThat(klint.run("a.yaml").out()).startsWith("a.yaml:3:");
    assertThat(klint.onTerminal().run("a.yaml").out()).startsWith("\033[1;31merror");
    assertThat(klint.onTerminal().with("NO_COLOR", "1").run("a.yaml").out()).startsWith("error[");
    assertThat(klint.onTerminal().with("TERM", "dumb").run("a.yaml").out()).startsWith("error[");
    assertThat(klint.onTerminal().with("CLICOLOR", "0").run("a.yaml").out()).startsWith("error[");
    assertThat(klint.onTerminal().run("--color=never", "a.yaml").out()).startsWith("error[");
    assertThat(klint.with("FORCE_COLOR", "1").run("-f", "full", "a.yaml").out())
        .startsWith("\033[");
    assertThat(klint.with("FORCE_COLOR", "0").run("-f", "full", "a.yaml").out())
        .startsWith("error[");
    assertThat(klint.with("NO_COLOR", "1").run("--color=always", "-f", "full", "a.yaml").out())
        .startsWith("\033[");
  }

  @Test
  void quietLeavesOutTheClosingLineAndStatisticsCount() throws Exception {
    klint.write("a.yaml", FAULTY);

    assertThat(klint.run("-q", "a.yaml").err()).isEmpty();
    assertThat(klint.run("--statistics", "a.yaml").err()).startsWith("1\tyaml-parse-error\n");
  }

  @Test
  void infoFindingsAreCountedUnlessAskedFor() throws Exception {
    klint.write("chart/templates/a.yaml", "kind: {{ .Values.kind }}\n").write("b.yaml", SOUND);

    Klint.Result result = klint.run();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("1 info finding not shown, see -v");
    assertThat(klint.run("-v").out()).contains("[template-markers]");
    assertThat(klint.run("--extend-select", "template-markers").out()).contains("info: ");
    assertThat(klint.run("--fail-on", "info").status()).isEqualTo(1);
    assertThat(klint.run("-f", "json").out()).contains("template-markers");
  }

  @Test
  void namesOfFilesCannotSteerATerminal() throws Exception {
    klint.write("a\u001b[2J.yaml", FAULTY);

    Klint.Result result = klint.run(".", "gone\u001b]0;x.yaml");

    assertThat(result.out()).doesNotContain("\u001b").contains("\\u001b[2J");
    assertThat(result.err()).doesNotContain("\u001b");
  }

  @Test
  void aConfigurationFileIsNotPassedOverInSilence() throws Exception {
    Klint.Result result = klint.write("a.yaml", SOUND).run("--config", "k.yaml", "a.yaml");

    assertThat(result.err()).contains("configuration files are not read yet");
  }
}
