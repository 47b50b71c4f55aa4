package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticVersionsTest {
  /** The order that semver.org gives as its example, and some neighbours. */
  private static final List<String> ASCENDING =
      List.of(
          "0.0.0",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "1.2.0",
          "1.10.0",
          "2.0.0");

  @Test
  void versionsHaveTheOrderOfTheStandard() {
    for (int i = 0; i < ASCENDING.size(); i++) {
      for (int k = 0; k < ASCENDING.size(); k++) {
        assertThat(Integer.signum(SemanticVersions.compare(ASCENDING.get(i), ASCENDING.get(k))))
            .as(ASCENDING.get(i) + " and " + ASCENDING.get(k))
            .isEqualTo(Integer.compare(i, k));
      }
    }
  }

  @Test
  void buildsDoNotCount() {
    assertThat(SemanticVersions.compare("1.0.0+a", "1.0.0+b")).isZero();
  }
}
