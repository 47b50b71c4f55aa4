package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A fix that is offered does away with its finding. */
class FixesTest {
  /** A manifest and a finding in it that offers a fix. */
  record Fixable(String yaml, Finding finding) {
    @Override
    public String toString() {
      return finding.message();
    }
  }

  static Stream<Fixable> fixable() {
    return Decoded.lines("judged.jsonl").stream()
        .map(line -> JsonMapper.shared().readTree(line).get("yaml").asString())
        .flatMap(
            yaml ->
                Decoded.findings(yaml).stream()
                    .filter(finding -> finding.fix().isPresent())
                    .map(finding -> new Fixable(yaml, finding)));
  }

  @Test
  void manyFindingsOfferFixes() {
    assertThat(fixable()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("fixable")
  void fixedFindingIsGone(Fixable fixable) {
    Finding finding = fixable.finding();
    String yaml = applied(fixable.yaml(), finding.fix().orElseThrow());
    List<Finding> left = Decoded.findings(yaml);
    assertThat(left)
        .as(yaml)
        .noneMatch(one -> one.path().equals(finding.path()) && one.rule().equals(finding.rule()));
  }

  private static String applied(String yaml, Fix fix) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Fix.Edit edit = fix.edits().get(0);
    int start = (int) edit.start().offset();
    int end = (int) edit.end().offset();
    return new String(bytes, 0, start, StandardCharsets.UTF_8)
        + edit.text()
        + new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
  }
}
