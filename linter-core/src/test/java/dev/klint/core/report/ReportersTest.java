package dev.klint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportersTest {
  private static final Report EMPTY =
      new Report(KubeVersions.of(new KubeVersion(36)), 0, List.of(), List.of(), List.of(), 0, 0);

  private static Reporter reporter(String format) {
    return switch (format) {
      case "full" -> new FullReporter(false);
      case "colour" -> new FullReporter(true);
      case "concise" -> new ConciseReporter();
      default -> new JsonReporter("1.2.3");
    };
  }

  private static String write(String format, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    reporter(format).write(report, out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({"full, full.txt", "colour, colour.txt", "concise, concise.txt", "json, report.json"})
  void reportsAreWrittenAsInTheirGoldenFile(String format, String golden) throws IOException {
    String written = write(format, Samples.everything());

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
  @CsvSource({"full", "concise", "json"})
  void nothingButColourSteersATerminal(String format) throws IOException {
    assertThat(write(format, Samples.everything()).chars())
        .allMatch(c -> c == '\n' || !Character.isISOControl(c));
  }

  @Test
  void anEmptyReportIsWholeJson() throws IOException {
    JsonNode json = new JsonMapper().readTree(write("json", EMPTY));

    assertThat(json.get("version").asInt()).isEqualTo(1);
    assertThat(json.get("documents")).isEmpty();
    assertThat(json.get("findings")).isEmpty();
    assertThat(json.get("errors")).isEmpty();
    assertThat(write("full", EMPTY)).isEmpty();
    assertThat(write("concise", EMPTY)).isEmpty();
  }

  @Test
  void jsonCarriesWhatTheReportHolds() throws IOException {
    JsonNode json = new JsonMapper().readTree(write("json", Samples.everything()));

    assertThat(json.at("/summary/fixable").asInt()).isEqualTo(1);
    assertThat(json.at("/documents/1/item").asInt()).isEqualTo(1);
    assertThat(json.at("/documents/1/apiVersion").isNull()).isTrue();
    assertThat(json.at("/documents/0/verdicts/1.35").asString()).isEqualTo("accepted");
    assertThat(json.at("/findings/0/cause").asString()).isEqualTo("unknown-field");
    assertThat(json.at("/findings/0/fix/edits/0/range/end/column").asInt()).isEqualTo(13);
    assertThat(json.at("/findings/1/message").asString()).isEqualTo("line\nbreak");
    assertThat(json.at("/findings/2/range/start/offset").asInt()).isEqualTo(4022);
  }

  @Test
  void longLinesAreCutAroundTheMarks() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    CodeFrame frame =
        CodeFrame.of(new Location("f", new Position(1, 501, 500), new Position(1, 505, 504), line));

    assertThat(frame.line()).startsWith("…x").endsWith("y…").hasSizeLessThan(150);
    assertThat(frame.line().substring(frame.from(), frame.from() + frame.width()))
        .isEqualTo("HERE");
  }

  @Test
  void aPlaceBehindTheEndOfItsLineStillGetsAMark() {
    Position behind = new Position(1, 9, 8);
    CodeFrame frame = CodeFrame.of(new Location("f", behind, behind, "abc"));

    assertThat(frame.from()).isEqualTo(3);
    assertThat(frame.width()).isEqualTo(1);
  }

  @Test
  void severalLinesAreMarkedToTheEndOfTheFirst() {
    CodeFrame frame =
        CodeFrame.of(new Location("f", new Position(1, 3, 2), new Position(4, 1, 40), "a: bcd"));

    assertThat(frame.width()).isEqualTo(4);
  }

  @Test
  void countsComeFromTheFindings() {
    Report report = Samples.everything();
    List<Finding> one = report.findings().subList(0, 1);

    assertThat(report.manifests()).isEqualTo(2);
    assertThat(report.findings(one).fixable()).isEqualTo(1);
    assertThat(report.findings(List.of()).fixable()).isZero();
  }
}
