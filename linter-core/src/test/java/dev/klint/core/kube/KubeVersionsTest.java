package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubeVersionsTest {
  private static KubeVersions set(String minors) {
    KubeVersions versions = KubeVersions.NONE;
    for (String minor : minors.split(" ", -1)) {
      versions = versions.or(KubeVersions.of(new KubeVersion(Integer.parseInt(minor))));
    }
    return versions;
  }

  @ParameterizedTest
  @CsvSource({
    "28, 1.28",
    "28 29, 1.28 and 1.29",
    "28 29 30, 1.28 to 1.30",
    "28 31 32 33, 1.28 and 1.31 to 1.33",
    "28 30 31 33 34 35, '1.28, 1.30, 1.31 and 1.33 to 1.35'",
    "0 63, 1.0 and 1.63",
  })
  void setsAreNamedForPeople(String minors, String words) {
    assertThat(set(minors).words()).isEqualTo(words);
  }

  @Test
  void noneHasNoWordsAndAllIsOneRun() {
    assertThat(KubeVersions.NONE.words()).isEmpty();
    assertThat(KubeVersions.NONE.runs()).isEmpty();
    assertThat(KubeVersions.ALL.words()).isEqualTo("1.0 to 1.63");
  }

  @Property
  void runsAreTheWholeSetAndHaveGapsBetween(@ForAll long bits) {
    List<KubeVersions> runs = new KubeVersions(bits).runs();

    KubeVersions all = KubeVersions.NONE;
    int last = -2;
    for (KubeVersions run : runs) {
      assertThat(run).isEqualTo(KubeVersions.between(run.oldest(), run.newest()));
      assertThat(run.oldest().minor()).isGreaterThan(last + 1);
      last = run.newest().minor();
      all = all.or(run);
    }
    assertThat(all).isEqualTo(new KubeVersions(bits));
  }
}
