package dev.klint.core.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Expressions about one object, with the answers that the API server 1.36.3 gave: true, false, or
 * an error, with its message where klint words it alike.
 */
class ExpressionsTest {
  private static final String ARROW = "  => ";

  @TestFactory
  List<DynamicTest> expressionsMeanWhatTheServerSays() throws IOException {
    Object schema = Rules.json(resource("schema.yaml"));
    Object object = Rules.json(resource("object.yaml"));
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : resource("expressions.txt").lines().toList()) {
      if (!line.startsWith("# ")) {
        String answer = line.substring(0, 7).strip();
        int arrow = answer.equals("error") ? line.lastIndexOf(ARROW) : -1;
        String rule = line.substring(7, arrow < 0 ? line.length() : arrow);
        String message = arrow < 0 ? null : line.substring(arrow + ARROW.length());
        tests.add(
            dynamicTest(
                rule, () -> holds(Rules.withRule(schema, rule).check(object), answer, message)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests;
  }

  private static void holds(Verdict verdict, String answer, @Nullable String message) {
    assertThat(verdict.unsure()).isEmpty();
    if (answer.equals("true")) {
      assertThat(verdict.violations()).isEmpty();
      return;
    }
    assertThat(verdict.violations()).hasSize(1);
    Violation violation = verdict.violations().get(0);
    assertThat(violation.isError()).isEqualTo(answer.equals("error"));
    if (message != null) {
      assertThat(violation.message()).contains(message);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ExpressionsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
