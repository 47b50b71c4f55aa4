package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
  private static final String SOUND =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
        namespace: shop
      """;

  /** Served to 1.31, deprecated from 1.29 on. */
  private static final String LEAVING =
      """
      apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
      kind: PriorityLevelConfiguration
      metadata:
        name: high
      spec:
        type: Exempt
      """;

  /** The field comes with 1.34. */
  private static final String NEW_FIELD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: app
            image: example.com/app:1
            restartPolicy: Never
            restartPolicyRules:
              - action: Restart
                exitCodes: {operator: In, values: [42]}
      """;

  private final Klint klint;

  VersionsTest(@TempDir Path folder) throws IOException {
    klint = Klint.in(folder.toRealPath());
  }

  @Test
  void aManifestThatWorksEverywhereIsOneLine() throws Exception {
    Klint.Result result = klint.write("a.yaml", SOUND).run("versions");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            1.28 1.29 1.30 1.31 1.32 1.33 1.34 1.35 1.36
            ok   ok   ok   ok   ok   ok   ok   ok   ok   a.yaml:1 ConfigMap shop/settings: \
            works on all known versions (1.28 to 1.36)
            """);
    assertThat(result.err()).isEqualTo("1 manifest in 1 file on 1.28 to 1.36: all work\n");
  }

  @Test
  void whatIsDeprecatedAndRemovedIsToldWithItsReasons() throws Exception {
    Klint.Result result = klint.write("a.yaml", LEAVING).run("versions", "-q", "a.yaml");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines().skip(1))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("ok   depr depr depr no   no   no   no   no   a.yaml:1 Priority")
                    .endsWith(
                        " high: works on 1.28 to 1.31, deprecated from 1.29 on, removed in 1.32"),
            line ->
                assertThat(line)
                    .startsWith("  deprecated on 1.29 to 1.31: apiVersion (1:13): Priority")
                    .endsWith(" [deprecated-api-version]"),
            line ->
                assertThat(line)
                    .startsWith("  refused on 1.32 to 1.36: apiVersion (1:13): Priority")
                    .endsWith(" is gone since Kubernetes 1.32 [removed-api-version]"));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aFieldOfLaterMinorsIsTheReason() throws Exception {
    assertThat(klint.write("a.yaml", NEW_FIELD).run("versions", "a.yaml").out())
        .contains(" Pod web: works on 1.34 to 1.36\n")
        .contains("  refused on 1.28 to 1.33: spec.containers[0].restartPolicyRules (10:7): ")
        .contains("Kubernetes knows it since 1.34");
  }

  @ParameterizedTest
  @CsvSource({"1.28..1.31, 0", "1.28-1.31, 0", "'1.30,v1.31.4', 0", "1.31..1.32, 1", "latest, 1"})
  void onlyTheMinorsThatAreAskedAboutDecideTheStatus(String versions, int status) throws Exception {
    klint.write("a.yaml", LEAVING);

    assertThat(klint.run("versions", "-k", versions, "a.yaml").status()).isEqualTo(status);
  }

  @Test
  void jsonTellsTheSameToPrograms() throws Exception {
    klint.write("a.yaml", "a: 1\n---\n" + LEAVING);

    Klint.Result result =
        klint.run("versions", "-f", "json", "-k", "1.28,1.29,1.32", "a.yaml", "gone.yaml");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out())
        .contains("\"version\": 1,\n")
        .contains("\"kubernetesVersions\": [\"1.28\", \"1.29\", \"1.32\"]")
        .contains("\"summary\": \"cannot be told: no Kubernetes manifest\"")
        .contains(
            "\"status\": {\"1.28\": \"works\", \"1.29\": \"deprecated\", \"1.32\": \"refused\"}, "
                + "\"works\": [\"1.28\", \"1.29\"], \"summary\": \"works on 1.28 and 1.29, "
                + "deprecated from 1.29 on, removed in 1.32\", \"reasons\": [{\"effect\": "
                + "\"deprecated\", \"rule\": \"deprecated-api-version\", \"path\": \"apiVersion\"")
        .contains("{\"file\": \"gone.yaml\", \"message\": \"no such file or folder\"}");
  }

  @Test
  void whatCannotBeToldIsNoRefusal() throws Exception {
    klint.write("kind.yaml", "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: a}\n");

    Klint.Result result = klint.run("versions", "kind.yaml");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("?    kind.yaml:1 Foo a: cannot be told: no schema for Foo of example.com/v1\n");
    assertThat(result.err()).endsWith(": 1 cannot be told\n");
  }

  @Test
  void aPlaceholderCannotBeToldUnlessSomethingElseIsRefused() throws Exception {
    klint.write("a.yaml", LEAVING + "  exempt: ${EXEMPT}\n");

    assertThat(klint.run("versions", "a.yaml").out())
        .contains(
            "refused on 1.32 to 1.36; cannot be told for 1.28 to 1.31:"
                + " it hangs on what a placeholder stands for\n");
  }

  @Test
  void whatCannotBeParsedWorksNowhere() throws Exception {
    Klint.Result result = klint.write("a.yaml", "a: [\n").run("versions", "a.yaml");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("no   a.yaml:1: works on no known version\n")
        .contains("[yaml-parse-error]\n");
  }

  @Test
  void aSuppressionSilencesTheReasonButNotTheVerdict() throws Exception {
    klint.write("a.yaml", "# klint: ignore-file removed-api-version -- old clusters\n" + LEAVING);

    Klint.Result result = klint.run("versions", "-k", "1.28,1.33", "a.yaml");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains(": works on 1.28\n")
        .endsWith("  refused on 1.33: a suppression silences the reason\n");
  }

  @Test
  void documentsThatAreNoManifestsAreCountedAndNotShown() throws Exception {
    klint.write("values.yaml", "replicas: 2\n");

    Klint.Result result = klint.run("versions");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("no Kubernetes manifest found in . (1 other document)");
    assertThat(klint.run("versions", "--allow-empty").status()).isZero();
  }

  @Test
  void filesAreChosenAsForACheck() throws Exception {
    klint.write("a/a.yaml", SOUND).write("a/old/b.yaml", LEAVING).write("c/c.yaml", LEAVING);

    assertThat(klint.run("versions", "a", "--exclude", "old/", "--context", "c").out())
        .contains("a/a.yaml:1")
        .hasLineCount(2);
    assertThat(
            klint
                .runWithInput(SOUND, "versions", "-", "--stdin-filename", "x.yaml", "-k", "1.30")
                .out())
        .isEqualTo("1.30\nok   x.yaml:1 ConfigMap shop/settings: works on 1.30\n");
  }

  @Test
  void colourIsForThoseWhoWantIt() throws Exception {
    klint.write("a.yaml", SOUND);

    assertThat(klint.run("versions").out()).doesNotContain("\033[");
    assertThat(klint.onTerminal().run("versions").out()).contains("\033[32mok\033[0m");
    assertThat(klint.onTerminal().run("versions", "--color", "never").out())
        .doesNotContain("\033[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7", "1.99", "1.31..", "1.34-1.31", "newest", ","})
  void minorsThatAreNotKnownAreWrongUsage(String version) throws Exception {
    klint.write("a.yaml", SOUND);

    for (String command : new String[] {"versions", "check"}) {
      Klint.Result result = klint.run(command, "-k", version, "a.yaml");
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .startsWith("klint: --kubernetes-version ")
          .containsAnyOf("klint knows 1.28 to 1.36\n", "1.34-1.31: the range runs backwards\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fix", "--select=x", "--profile=all", "--format=full", "--nonsense"})
  void whatOnlyACheckTakesIsWrongUsage(String option) throws Exception {
    assertThat(klint.write("a.yaml", SOUND).run("versions", option, "a.yaml"))
        .satisfies(
            result -> assertThat(result.status()).isEqualTo(2),
            result -> assertThat(result.out()).isEmpty(),
            result -> assertThat(result.err()).startsWith("klint: ").hasLineCount(1));
  }

  @Test
  void helpNamesItsOptionsAndShellsCompleteIt() throws Exception {
    String help = klint.run("versions", "--help").out();

    for (CheckOption option : VersionsCommand.OPTIONS) {
      assertThat(help).contains(option.longName());
    }
    assertThat(help).contains("default: all known").doesNotContain("--fix").doesNotContain("=FILE");
    assertThat(klint.run("--help").out()).contains("versions");
    assertThat(klint.run("completion", "bash").out()).contains("klint_versions");
  }
}
