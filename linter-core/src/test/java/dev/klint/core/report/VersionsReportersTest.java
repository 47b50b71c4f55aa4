package dev.klint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.FileError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VersionsReportersTest {
  private static Subject subject(int document) {
    return new Subject("deploy/web\u001b[2J.yaml", document, OptionalInt.empty());
  }

  /** Something of everything. */
  private static VersionMatrix everything() {
    Report report = VersionSamples.report(subject(0), "wwwwww");
    report = VersionSamples.together(report, VersionSamples.report(subject(1), "rwwddd"));
    report = VersionSamples.together(report, VersionSamples.report(subject(2), "r?????"));
    report =
        VersionSamples.together(
            report, VersionSamples.report(subject(3), null, null, Verdict.NOT_A_MANIFEST));
    report =
        VersionSamples.together(
            report, VersionSamples.report(subject(4), "v1", "P\u202eod", Verdict.REJECTED));
    return VersionMatrix.of(
        report.errors(List.of(new FileError("gone.yaml", "no such file or folder"))),
        KubeVersions.ALL,
        type -> Optional.empty());
  }

  private static String write(String format, VersionMatrix matrix) throws IOException {
    StringBuilder out = new StringBuilder();
    if (format.equals("json")) {
      new VersionsJsonReporter("1.2.3").write(matrix, out);
    } else {
      new VersionsTextReporter(format.equals("colour")).write(matrix, out);
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({"text, versions.txt", "colour, versions-colour.txt", "json, versions.json"})
  void reportsAreWrittenAsInTheirGoldenFile(String format, String golden) throws IOException {
    String written = write(format, everything());

    if (Boolean.getBoolean("klint.update")) {
      Path resources = Path.of("src/test/resources/dev/klint/core/report");
      Files.writeString(resources.resolve(golden), written);
    }
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(golden))) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(written).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void nothingButColourSteersATerminal(String format) throws IOException {
    assertThat(write(format, everything()))
        .doesNotContain("\u202e")
        .matches(text -> text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
  }

  @Test
  void colourAddsNothingButColour() throws IOException {
    assertThat(write("colour", everything()).replaceAll("\033\\[[0-9;]*m", ""))
        .isEqualTo(write("text", everything()));
  }

  @Test
  void jsonCarriesEveryDocumentAndWhatCouldNotBeRead() throws IOException {
    JsonNode json = new JsonMapper().readTree(write("json", everything()));

    assertThat(json.get("version").asInt()).isEqualTo(1);
    assertThat(json.get("documents")).hasSize(5);
    assertThat(json.at("/documents/1/status/1.31").asString()).isEqualTo("deprecated");
    assertThat(json.at("/documents/1/verdicts/1.28").asString()).isEqualTo("rejected");
    assertThat(json.at("/documents/1/works")).hasSize(5);
    assertThat(json.at("/documents/1/reasons/0/versions/0").asString()).isEqualTo("1.28");
    assertThat(json.at("/documents/3/status/1.33").asString()).isEqualTo("not-a-manifest");
    assertThat(json.at("/errors/0/file").asString()).isEqualTo("gone.yaml");
  }

  @Test
  void nothingToTellIsNoTextAndWholeJson() throws IOException {
    VersionMatrix empty = new VersionMatrix(KubeVersions.BUILT_IN, List.of(), List.of());

    assertThat(write("text", empty)).isEmpty();
    assertThat(new JsonMapper().readTree(write("json", empty)).get("documents")).isEmpty();
  }
}
