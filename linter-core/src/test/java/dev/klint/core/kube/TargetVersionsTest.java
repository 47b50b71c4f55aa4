package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetVersionsTest {
  /** With a gap, as no release of klint has it so far. */
  private static final KubeVersions KNOWN =
      KubeVersions.between(new KubeVersion(28), new KubeVersion(36))
          .without(KubeVersions.of(new KubeVersion(30)));

  @ParameterizedTest
  @CsvSource({
    "1.31, 1.31",
    "v1.31, 1.31",
    "1.31.0, 1.31",
    "v1.31.12, 1.31",
    "latest, 1.36",
    "1.31..1.33, 1.31 to 1.33",
    "1.31-1.33, 1.31 to 1.33",
    "v1.31.1..v1.33.4, 1.31 to 1.33",
    "1.34..latest, 1.34 to 1.36",
    "1.36..1.36, 1.36",
    "1.29..1.31, 1.29 and 1.31",
    "all, '1.28, 1.29 and 1.31 to 1.36'",
    "'1.28,1.33 , 1.35-latest', '1.28, 1.33, 1.35 and 1.36'",
  })
  void wordsNameMinors(String word, String minors) {
    assertThat(TargetVersions.of(List.of(word), KNOWN).words()).isEqualTo(minors);
  }

  @Test
  void wordsAddUpAndNoneMeansTheNewest() {
    assertThat(TargetVersions.of(List.of("1.35", "1.28,1.35"), KNOWN).words())
        .isEqualTo("1.28 and 1.35");
    assertThat(TargetVersions.of(List.of(), KNOWN)).isEqualTo(KubeVersions.of(new KubeVersion(36)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.27",
        "1.30",
        "1.37",
        "1.3",
        "1.310",
        "1.31.",
        "1.31.x",
        "1.31.1.",
        "2.31",
        "31",
        "newest",
        "1.31..",
        "..1.31",
        "1.31...1.33",
        "1.31-",
        "-",
        "..",
        "1.30..1.31",
        "1.31,",
        ",1.31",
        ",",
        "",
        " ",
        "vv1.31",
        "V1.31",
        "ALL",
        "1.031",
        "all..1.31",
        "1.31 1.32",
        "1.٣١"
      })
  void whatNamesNoKnownMinorIsRefusedWithThoseThatAreKnown(String word) {
    assertThatThrownBy(() -> TargetVersions.of(List.of("1.31", word), KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": klint knows 1.28, 1.29 and 1.31 to 1.36");
  }

  @Test
  void refusalsNameTheWordAtFault() {
    assertThatThrownBy(() -> TargetVersions.of(List.of("1.28,1.7..1.31"), KNOWN))
        .hasMessageStartingWith("1.7..1.31: ");
    assertThatThrownBy(() -> TargetVersions.of(List.of("1.28,"), KNOWN))
        .hasMessageStartingWith("'': ");
    assertThatThrownBy(() -> TargetVersions.of(List.of("1.34-1.31"), KNOWN))
        .hasMessage("1.34-1.31: the range runs backwards");
  }
}
