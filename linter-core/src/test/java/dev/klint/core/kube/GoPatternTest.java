package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that Go's own compiler was seen to take and to refuse. */
class GoPatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\d+$",
        "[]a]",
        "a{,2}",
        "{",
        "(?<n>a)",
        "(?P<n>a)",
        "\\p{Greek}",
        "\\x{10FFFF}",
        "\\Q(\\E",
        "[[:alpha:]-]",
        "(?i:a)b",
        "(?:(?:a{30}){30})",
        "[(){1001}]{2}",
        "\\({1000}\\{2000}",
        "a|",
        "|"
      })
  void isTaken(String pattern) {
    assertThat(GoPattern.problem(pattern)).isNull();
    assertThat(GoPattern.of(pattern)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "([",
        "(?=a)",
        "a**",
        "\\1",
        "x{2,1}",
        "a{1001}",
        "(?:a{100}){100}",
        "((a{2}){20}b){30,}",
        "[z-a]",
        "\\Z",
        "*a",
        "a)",
        "(a",
        "\\",
        "[[:foo:]]",
        "\\p{Alphabetics"
      })
  void isRefused(String pattern) {
    assertThat(GoPattern.of(pattern)).isNull();
    if (!pattern.contains("\\p")) {
      assertThat(GoPattern.problem(pattern)).isNotBlank();
    }
  }

  /** Go knows scripts of Unicode that are not known here. */
  @Test
  void doubtIsSilent() {
    assertThat(GoPattern.problem("\\p{Kawi}")).isNull();
    assertThat(GoPattern.problem("(?P<n>a)(?P<n>b)")).isNull();
    assertThat(GoPattern.problem("(?:a?){1000}".repeat(20_000))).isNull();
  }

  @Test
  void whatGrowsOutOfProportionIsNotRead() {
    assertThat(GoPattern.problem("(".repeat(50_000) + ")".repeat(50_000))).contains("nests");
    assertThat(GoPattern.problem("(".repeat(50_000))).contains("nests");
    assertThat(GoPattern.problem("((((a{1000}){1000}){1000}){1000})")).contains("repeats");
    assertThat(GoPattern.of("(?:a?){1000}".repeat(20_000))).isNull();
  }

  @Test
  void isFoundAnywhere() {
    GoPattern pattern = Objects.requireNonNull(GoPattern.of("b+"));
    assertThat(pattern.isFoundIn("abc")).isTrue();
    assertThat(pattern.isFoundIn("acc")).isFalse();
  }
}
