package dev.klint.core.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.crd.StructuralSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that do not fit their schema. */
class RuleProblemsTest {
  private static final String SCHEMA =
      """
      type: object
      properties:
        a: {type: integer}
        s: {type: string}
        time: {type: string, format: date-time}
        wait: {type: string, format: duration}
        any: {x-kubernetes-int-or-string: true}
        hidden: {x-kubernetes-preserve-unknown-fields: true}
        namespace: {type: string}
        one: {type: object, properties: {x: {type: integer}}}
        other: {type: object, properties: {x: {type: integer}}}
        list: {type: array, items: {type: string}}
        map: {type: object, additionalProperties: {type: integer}}
      """;

  private static List<String> problems(String rule) {
    return Rules.withRule(Rules.json(SCHEMA), rule).problems().stream()
        .map(RuleProblem::message)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "self.a == 'x' | == cannot be applied to (int, string)",
        "self.none == 1 | no field none",
        "self.hidden == 1 | no field hidden",
        "self.metadata.labels == {} | no field labels",
        "none == 1 | no variable none",
        "none(self.a) | no function none",
        "self.a | the expression must be a boolean, but is an integer",
        "self.one == self.other | == cannot be applied to (selfType.one, selfType.other)",
        "self.list.sum() == '' | sum cannot be applied to list(string).()",
        "self.map.x == '' | == cannot be applied to (int, string)",
        "duration('1d') == self.wait"
            + " | type conversion error from 'string' to 'google.protobuf.Duration'",
        "int('x') == 1 | type conversion error from 'string' to 'int'",
        "authorizer.path('/').check('get').allowed() | no variable authorizer",
      })
  void serverRefuses(String rule, String message) {
    assertThat(problems(rule)).containsExactly(message);
  }

  @Test
  void whatIsNoExpressionIsRefused() {
    assertThat(problems("self.")).hasSize(1);
    assertThat(problems("'")).hasSize(1);
    assertThat(problems("1" + " + 1".repeat(20_000) + " == 1")).hasSize(1);
  }

  @Test
  void expressionsThatTheServerTakesAreNoProblem() throws IOException {
    Object schema = Rules.json(resource("schema.yaml"));
    int seen = 0;
    for (String line : resource("expressions.txt").lines().toList()) {
      if (!line.startsWith("# ")) {
        String rule = line.substring(7).replaceFirst("  => .*", "");
        assertThat(Rules.withRule(schema, rule).problems()).as(rule).isEmpty();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(300);
    assertThat(problems("self.any == 1 || self.any == '1'")).isEmpty();
    assertThat(problems("self.namespace == self.__namespace__")).isEmpty();
    assertThat(problems("self.a == oldSelf.a")).isEmpty();
  }

  @Test
  void placesAreThoseOfTheSchema() {
    String schema =
        """
        type: object
        properties:
          spec:
            type: object
            additionalProperties:
              type: array
              items:
                type: string
                x-kubernetes-validations:
                - {rule: self != ''}
                - {rule: self == 'a', messageExpression: size(self)}
                - {rule: self == 'a', optionalOldSelf: true}
                - {rule: self == oldSelf}
                - {rule: self == 1, messageExpression: not looked at any more}
        """;
    List<RuleProblem> problems = CelRules.of(StructuralSchema.of(Rules.json(schema))).problems();
    List<Object> items = List.of("properties", "spec", "additionalProperties", "items");
    assertThat(problems).hasSize(4);
    assertThat(problems.get(0).steps().subList(0, 4)).isEqualTo(items);
    assertThat(problems)
        .extracting(problem -> problem.steps().subList(5, 7))
        .containsExactly(
            List.of(1, "messageExpression"),
            List.of(2, "optionalOldSelf"),
            List.of(3, "rule"),
            List.of(4, "rule"));
    assertThat(CelRules.NONE.problems()).isEmpty();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RuleProblemsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
