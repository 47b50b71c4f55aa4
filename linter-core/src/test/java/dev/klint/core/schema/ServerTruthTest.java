package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents with the answer that a real API server 1.36 gave to them. */
class ServerTruthTest {
  static Stream<JsonNode> judged() {
    return Decoded.lines("judged.jsonl").stream().map(JsonMapper.shared()::readTree);
  }

  @ParameterizedTest
  @MethodSource("judged")
  void decodingAnswersAsTheServerDoes(JsonNode truth) {
    List<Finding> findings = Decoded.findings(truth.get("yaml").asString());
    switch (truth.get("verdict").asString()) {
      case "accepted" ->
          assertThat(findings)
              .as(truth.get("id").asString())
              .allMatch(finding -> finding.rule().equals(Finding.DEPRECATED_API_VERSION));
      case "unknown-kind" ->
          assertThat(findings)
              .as(truth.get("id").asString())
              .singleElement()
              .matches(
                  finding ->
                      finding.cause().equals(java.util.Optional.of(Cause.UNKNOWN_KIND))
                          || finding.rule().equals("crd-schema-unavailable"));
      default -> {
        assertThat(findings).as(truth.get("id").asString()).anyMatch(Finding::rejectedByApiServer);
        for (JsonNode field : truth.get("fields")) {
          assertThat(findings)
              .as(truth.get("id").asString())
              .anyMatch(finding -> names(finding, field.asString()));
        }
        for (JsonNode lines : truth.get("lines")) {
          assertThat(findings).as(truth.get("id").asString()).anyMatch(f -> startsIn(f, lines));
        }
      }
    }
  }

  /** The server names no index in a wrong type, and the Go names of embedded structs. */
  private static boolean names(Finding finding, String field) {
    return bare(finding.path()).equals(bare(field));
  }

  private static String bare(String path) {
    return path.replaceAll("\\[[^\\]]*\\]", "")
        .replaceAll("\\.[A-Z][A-Za-z]*(?=\\.|$)", "")
        .replaceAll("\\b(\\w+)(\\.\\1)+\\b", "$1");
  }

  private static boolean startsIn(Finding finding, JsonNode lines) {
    return lines.valueStream().anyMatch(l -> l.asInt() == finding.location().start().line());
  }
}
