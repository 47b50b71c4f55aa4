package dev.klint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final RuleSet RULES =
      new RuleSet(List.of(), List.of(RuleInfo.warning("some-rule", "some", "something is odd")));

  @Test
  void noVersionMeansTheNewest() {
    assertThat(Words.versions(List.of())).isEqualTo(Words.versions(List.of("latest")));
  }

  @Test
  void rangesAndSingleVersionsAddUp() {
    assertThat(Words.versions(List.of("1.29", "1.31..1.32", "v1.34.2,1.35-1.36")).list())
        .extracting(KubeVersion::toString)
        .containsExactly("1.29", "1.31", "1.32", "1.34", "1.35", "1.36");
  }

  @Test
  void allVersionsHoldTheNewest() {
    KubeVersions all = Words.versions(List.of("all"));

    assertThat(all.newest()).isEqualTo(Words.versions(List.of()).newest());
    assertThat(all.list()).hasSizeGreaterThan(1);
  }

  @Test
  void versionsThatAreNotKnownAreRefused() {
    for (String word : List.of("1.7", "1.99", "2.0", "1.30..", "newest", "")) {
      assertThatThrownBy(() -> Words.versions(List.of(word)))
          .as(word)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("klint knows 1.");
    }
  }

  @Test
  void rangesThatRunBackwardsAreRefused() {
    assertThatThrownBy(() -> Words.versions(List.of("1.34..1.31")))
        .hasMessage("kubernetesVersions 1.34..1.31: the range runs backwards");
  }

  @Test
  void severityWordsAreReadAndOthersRefused() {
    assertThat(Words.severity("failOn", "warning", "never")).contains(Severity.WARNING);
    assertThat(Words.severity("failOn", "never", "never")).isEmpty();
    assertThatThrownBy(() -> Words.severity("failOn", "fatal", "never"))
        .hasMessage("failOn: no 'fatal'; known are error, warning, info, never");
  }

  @Test
  void severitiesOfRulesAreReadAndUnknownRulesRefused() {
    assertThat(Words.severities(List.of("some-rule=error"), RULES))
        .containsEntry("some-rule", Severity.ERROR);
    assertThatThrownBy(() -> Words.severities(List.of("no-rule=error"), RULES))
        .hasMessage("severity: no rule is called 'no-rule'");
    assertThatThrownBy(() -> Words.severities(List.of("some-rule"), RULES))
        .hasMessage("severity some-rule: write rule=level");
  }

  @Test
  void selectionOfWhatIsNotKnownIsRefused() {
    assertThatThrownBy(
            () -> Words.selection("recommended", List.of("no-rule"), List.of(), List.of(), RULES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-rule");
    assertThatThrownBy(() -> Words.selection("best", List.of(), List.of(), List.of(), RULES))
        .hasMessage("profile: no 'best'; known are recommended, validity, security, strict, all");
  }

  @Test
  void includesOutweighExcludes() {
    assertThat(Words.globs(List.of("a.yaml"), List.of("*.yaml")))
        .containsExactly("*.yaml", "!a.yaml");
  }
}
