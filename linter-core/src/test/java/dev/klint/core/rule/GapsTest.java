package dev.klint.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
  @ParameterizedTest
  @CsvSource({
    "a/b/x.yaml,true",
    "a/x.yaml,true",
    "a/b/c/x.yaml,true",
    "x.yaml,true",
    "-,true",
    "a/bc/x.yaml,false",
    "d/x.yaml,false"
  })
  void foldersAboveAndBelowAreNear(String file, boolean near) {
    assertThat(new Gaps(Set.of("a/b/gap.yaml")).near(file)).isEqualTo(near);
  }
}
