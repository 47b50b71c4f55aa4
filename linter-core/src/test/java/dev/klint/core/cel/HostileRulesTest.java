package dev.klint.core.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules that are none, that nobody can know, or that would take for ever: nothing is said. */
class HostileRulesTest {
  private static final @Nullable Object SCHEMA =
      Rules.json("{type: object, properties: {list: {type: array, items: {type: integer}}}}");

  private static Verdict of(String rule) {
    return Rules.withRule(SCHEMA, rule)
        .check(Collections.singletonMap("list", Collections.nCopies(2000, 1L)));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsSaidOf() {
    return Stream.of(
            "",
            "self.",
            "'",
            "self.list.all(x)",
            "self.list.all(x.y, true)",
            "self.list.all(x, x, true)",
            "none(self)",
            "self.list.none()",
            "none == 1",
            "self.none == 1",
            "self.list",
            "1",
            "google.protobuf.Int32Value{value: 1} == 1",
            "'a'.matches('(')",
            "'a'.matches('a**')",
            "authorizer.path('/').check('get').allowed()",
            "self.list.all(a, self.list.all(b, self.list.all(c, a + b + c > 0)))",
            "self.list.map(a, self.list.map(b, self.list.map(c, self.list))).size() > 0",
            "lists.range(9223372036854775807).size() > 0",
            "lists.range(2000000).size() > 0",
            "'%.999999999f'.format([1.0]) == ''",
            "'a'" + ".replace('', 'aaaaaaaaaaaaaaaa')".repeat(12) + " == ''",
            "'a'" + ".split('').map(x, x + x + x + x).join()".repeat(16) + " == ''",
            "'" + "a".repeat(60_000) + "'.matches('" + "(a*)*".repeat(400) + "b')",
            "(".repeat(5000) + "1" + ")".repeat(5000) + " == 1",
            "!".repeat(20_000) + "true",
            "-".repeat(5000) + "1 == 1",
            "1" + " + 1".repeat(20_000) + " == 1",
            "true" + " ? true : false".repeat(3000),
            "[".repeat(3000) + "]".repeat(3000) + " == []",
            "self" + ".list".repeat(3000) + " == 1",
            "'" + "x".repeat(200_000) + "' == ''")
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    "rule " + rule.substring(0, Math.min(60, rule.length())),
                    () -> assertThat(of(rule).violations().isEmpty()).isTrue()));
  }

  @Test
  void wideRulesAreStillEvaluated() {
    assertThat(of(String.join(" && ", Collections.nCopies(2000, "size(self.list) > 0"))))
        .isEqualTo(Verdict.NOTHING);
    assertThat(of("self.list.map(x, x + 1).filter(x, x > 1).all(x, x == 2)"))
        .isEqualTo(Verdict.NOTHING);
    assertThat(of("self.list.all(x, self.list.exists(y, y == x))")).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void oneRuleThatTakesTooMuchLeavesTheViolationsOfOthers() {
    String schema =
        "{type: object, x-kubernetes-validations: [{rule: 'false'},"
            + " {rule: lists.range(4000000).size() == 1}, {rule: 1 == 2}]}";
    Verdict verdict = Rules.verdict(schema, "{}");
    assertThat(verdict.violations()).extracting(Violation::rule).containsExactly("false");
    assertThat(verdict.unsure()).hasSize(2);
    assertThat(verdict.isUnsure()).isTrue();
  }
}
