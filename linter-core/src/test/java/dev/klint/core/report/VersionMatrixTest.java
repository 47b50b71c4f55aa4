package dev.klint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionMatrixTest {
  private static final Subject SUBJECT = new Subject("a.yaml", 0, OptionalInt.empty());

  private static VersionMatrix matrix(Report report, Optional<KubeVersion> removal) {
    return VersionMatrix.of(
        report, KubeVersions.between(new KubeVersion(28), new KubeVersion(33)), type -> removal);
  }

  private static DocumentVersions only(Report report) {
    VersionMatrix matrix = matrix(report, Optional.empty());
    assertThat(matrix.documents()).hasSize(1);
    return matrix.documents().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "wwwwww, works on all known versions (1.28 to 1.33)",
    ".wwwww, works on 1.29 to 1.33",
    "rwwwww, works on 1.29 to 1.33",
    "wrrwww, works on 1.28 and 1.31 to 1.33",
    "wrwrww, 'works on 1.28, 1.30, 1.32 and 1.33'",
    "rrrrrr, works on no known version",
    "rrr..., works on none of 1.28 to 1.30",
    "..r..., does not work on 1.30",
    "..w..., works on 1.30",
    "wwwddd, 'works on all known versions (1.28 to 1.33), deprecated from 1.31 on'",
    "wwddrr, 'works on 1.28 to 1.31, deprecated from 1.30 on'",
    "..dd.., 'works on 1.30 and 1.31, deprecated'",
    "wdwdrr, 'works on 1.28 to 1.31, deprecated on 1.29 and 1.31'",
    "??????, cannot be told: it hangs on what a placeholder stands for",
    "rr????, 'refused on 1.28 and 1.29; cannot be told for 1.30 to 1.33: it hangs on what a"
        + " placeholder stands for'",
    "???rrr, 'refused on 1.31 to 1.33; cannot be told for 1.28 to 1.30: it hangs on what a"
        + " placeholder stands for'",
    "rw?..., 'works on 1.29; cannot be told for 1.30: it hangs on what a placeholder stands for'",
  })
  void sentenceNamesTheMinors(String marks, String sentence) {
    assertThat(only(VersionSamples.report(SUBJECT, marks)).summary()).isEqualTo(sentence);
  }

  @Test
  void sentenceTellsOfTheRemovalOfWhatIsDeprecatedOnly() {
    Optional<KubeVersion> removal = Optional.of(new KubeVersion(37));

    assertThat(matrix(VersionSamples.report(SUBJECT, "wwwwwd"), removal).documents())
        .extracting(DocumentVersions::summary)
        .containsExactly(
            "works on all known versions (1.28 to 1.33), deprecated from 1.33 on, removed in 1.37");
    assertThat(matrix(VersionSamples.report(SUBJECT, "wwwwww"), removal).documents())
        .extracting(DocumentVersions::summary)
        .containsExactly("works on all known versions (1.28 to 1.33)");
  }

  @Test
  void removalIsAskedForOnceAKind() {
    Report one = VersionSamples.report(SUBJECT, "wwwddd");
    Report two = VersionSamples.together(one, one);
    List<GroupVersionKind> asked = new ArrayList<>();

    VersionMatrix.of(
        two,
        KubeVersions.ALL,
        type -> {
          asked.add(type);
          return Optional.empty();
        });

    assertThat(asked).containsExactly(new GroupVersionKind("apps", "v1", "Deployment"));
  }

  @Test
  void statusesFollowTheVerdictsAndWorksIsWhatIsNotRefused() {
    DocumentVersions versions = only(VersionSamples.report(SUBJECT, "rwd?.."));

    assertThat(versions.statuses().map().values())
        .containsExactly(
            VersionStatus.REFUSED,
            VersionStatus.WORKS,
            VersionStatus.DEPRECATED,
            VersionStatus.UNKNOWN);
    assertThat(versions.statuses().works().words()).isEqualTo("1.29 and 1.30");
    assertThat(
            matrix(VersionSamples.report(SUBJECT, "rwd?.."), Optional.empty())
                .count(VersionStatus.REFUSED))
        .isEqualTo(1);
  }

  @Test
  void theSameReasonStandsOnceWithAllItsMinors() {
    Report report = VersionSamples.report(SUBJECT, "rrwwww");
    Finding refusal = report.findings().get(0);
    Finding early = refusal.versions(KubeVersions.of(new KubeVersion(28)));
    Finding late = refusal.versions(KubeVersions.of(new KubeVersion(29)));

    DocumentVersions versions = only(report.findings(List.of(early, late)));

    assertThat(versions.reasons()).hasSize(1);
    assertThat(versions.reasons().get(0).versions().words()).isEqualTo("1.28 and 1.29");
    assertThat(versions.reasons().get(0).effect()).isEqualTo(VersionStatus.REFUSED);
    assertThat(versions.unexplained().isEmpty()).isTrue();
  }

  @Test
  void findingsAboutOtherDocumentsOrThatChangeNothingAreNoReasons() {
    Report report = VersionSamples.report(SUBJECT, "rrwwww");
    Finding refusal = report.findings().get(0);
    Finding other = refusal.subject(new Subject("a.yaml", 0, OptionalInt.of(0)));
    Finding advice = VersionSamples.finding(SUBJECT, "unused-suppression");

    DocumentVersions versions = only(report.findings(List.of(other, advice)));

    assertThat(versions.reasons()).isEmpty();
    assertThat(versions.unexplained().words()).isEqualTo("1.28 and 1.29");
    assertThat(versions.summary()).isEqualTo("works on 1.30 to 1.33");
  }

  @Test
  void whatCannotBeToldSaysWhy() {
    Finding schema = VersionSamples.finding(SUBJECT, Finding.SCHEMA_UNAVAILABLE);
    Finding failure = VersionSamples.finding(SUBJECT, Finding.INTERNAL_ERROR);
    Report foreign = VersionSamples.report(SUBJECT, "example.com/v1", "Foo", Verdict.UNKNOWN_KIND);

    assertThat(only(foreign).summary()).isEqualTo("cannot be told: no schema for its kind");
    assertThat(only(foreign.findings(List.of(schema, failure))).summary())
        .isEqualTo("cannot be told: " + schema.message() + "; " + failure.message());
    assertThat(
            only(VersionSamples.report(SUBJECT, "apps/${V}", "Deployment", Verdict.UNKNOWN_KIND))
                .summary())
        .isEqualTo("cannot be told: a placeholder stands for its kind");
    assertThat(only(VersionSamples.report(SUBJECT, null, null, Verdict.NOT_A_MANIFEST)).summary())
        .isEqualTo("cannot be told: no Kubernetes manifest");
  }

  @Test
  void anUnknownKindOfKubernetesOwnGroupsIsRefusedAlsoWhenTheReasonIsSilenced() {
    DocumentVersions versions =
        only(VersionSamples.report(SUBJECT, "v1", "Pod", Verdict.UNKNOWN_KIND));

    assertThat(versions.summary()).isEqualTo("works on no known version");
    assertThat(versions.unexplained().words()).isEqualTo("1.28 to 1.33");
  }

  @Test
  void oneVerdictHoldsForAllTargets() {
    assertThat(
            only(VersionSamples.report(SUBJECT, null, null, Verdict.UNPARSEABLE)).statuses().map())
        .hasSize(6)
        .containsValues(VersionStatus.REFUSED)
        .doesNotContainValue(VersionStatus.WORKS);
  }
}
