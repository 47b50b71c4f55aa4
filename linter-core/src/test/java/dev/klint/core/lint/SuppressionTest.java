package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.Report;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final RuleInfo IMAGE =
      RuleInfo.warning("any-image", "pictures", "an image is there");

  private record EveryImage() implements ContainerRule {
    @Override
    public RuleInfo info() {
      return IMAGE;
    }

    @Override
    public List<Finding> check(Container container) {
      return List.of(IMAGE.at(container.field().get("image"), "image " + container.image()));
    }
  }

  private static Report lint(String text) {
    LintOptions options =
        new LintOptions(
            KubeVersions.of(new KubeVersion(36)),
            AllRules.with(List.of(new EveryImage())),
            Map.of(),
            Optional.empty(),
            1);
    return new Linter(options).lint(List.of(new TextInput("a.yaml", text)));
  }

  private static List<String> messages(String text) {
    return lint(text).findings().stream().map(Finding::message).toList();
  }

  /** A pod with two containers; the percent signs take comments. */
  private static final String POD =
      """
      %sapiVersion: v1
      kind: Pod
      metadata:
        name: a
      spec:
        containers:
      %s    - name: one
            image: one:1%s
          - name: two
            image: two:1
      """;

  private static String pod(String top, String aboveItem, String onLine) {
    return POD.formatted(top, aboveItem, onLine);
  }

  @Test
  void commentAtTheEndOfALineCoversWhatBeginsThere() {
    assertThat(messages(pod("", "", " # klint: ignore any-image -- known")))
        .containsExactly("image two:1");
  }

  @Test
  void commentAboveAnItemCoversTheWholeItem() {
    String text = pod("", "    # klint: ignore any-image -- known\n    # and more words\n", "");
    assertThat(messages(text)).containsExactly("image two:1");
    assertThat(lint(text).suppressed()).isEqualTo(1);
  }

  @Test
  void commentAboveTheFirstKeyCoversTheDocumentAndNoOther() {
    String text = pod("# klint: ignore pictures\n", "", "") + "---\n" + pod("", "", "");
    assertThat(messages(text)).containsExactly("image one:1", "image two:1");
  }

  @Test
  void commentForTheWholeFileStandsAtItsTop() {
    String text =
        pod("# klint: ignore-file any-image -- all known\n", "", "") + "---\n" + pod("", "", "");
    assertThat(messages(text)).isEmpty();
    assertThat(lint(text).suppressed()).isEqualTo(4);
  }

  @Test
  void commentForTheWholeFileMayStandBeforeTheFirstSeparator() {
    assertThat(messages("# klint: ignore-file any-image\n---\n" + pod("", "", ""))).isEmpty();
  }

  @Test
  void annotationCoversItsObject() {
    String text =
        pod("", "", "")
            .replace(
                "  name: a\n",
                "  name: a\n  annotations: {klint.dev/ignore: \"any-image: known\"}\n");
    assertThat(messages(text)).isEmpty();
  }

  @Test
  void whatIsInABlockScalarIsData() {
    String text =
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  k: |\n    # klint: ignore any-image\n---\n";
    assertThat(messages(text + pod("", "", ""))).containsExactly("image one:1", "image two:1");
  }

  @Test
  void suppressionThatSilencesNothingIsReportedWithItsFix() {
    String bare = pod("", "", "");
    String text = bare.replace("  name: a\n", "  name: a # klint: ignore any-image -- why\n");
    Report report = lint(text);
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("unused-suppression", "any-image", "any-image");
    Fix.Edit edit = report.findings().get(0).fix().orElseThrow().edits().get(0);
    assertThat(
            text.substring(0, (int) edit.start().offset())
                + edit.text()
                + text.substring((int) edit.end().offset()))
        .isEqualTo(bare);
  }

  @Test
  void unknownNamesAreReported() {
    assertThat(messages(pod("", "", " # klint: ignore any-imagee")))
        .contains("no rule or group is called any-imagee; did you mean any-image?");
  }

  @Test
  void suppressionOfWhatTheServerRefusesLeavesTheVerdict() {
    String text =
        pod("", "", "")
            .replace(
                "image: two:1",
                "imagee: two:1 # klint: ignore unknown-field,required-value,image-missing,any-image");
    Report report = lint(text);
    assertThat(report.findings()).extracting(Finding::rule).doesNotContain("unknown-field");
    assertThat(report.documents().get(0).verdict().word()).isEqualTo("rejected");
  }

  private static String firstMessage(String comment) {
    return messages(pod("", "", "  " + comment)).get(1);
  }

  @Test
  void directiveThatCannotBeFollowedIsReportedAndSilencesNothing() {
    assertThat(firstMessage("# klint: ignore -- why"))
        .isEqualTo("this suppression names no rule; write # klint: ignore RULE -- reason");
    assertThat(firstMessage("# klint: ignroe any-image"))
        .isEqualTo("no directive is called 'ignroe'; did you mean 'ignore'?");
    assertThat(firstMessage("# klint: ignore any-image because I say so"))
        .startsWith("'any-image because I say so' is no rule; separate rules by commas");
    assertThat(firstMessage("# klint: ignore-file any-image"))
        .isEqualTo("ignore-file stands at the top of a file or nowhere");
    assertThat(lint(pod("", "", " # klint: ignore -- why")).suppressed()).isZero();
  }

  @Test
  void remarkAboutKlintIsNoDirective() {
    assertThat(messages(pod("", "", " # klint: see the handbook")))
        .containsExactly("image one:1", "image two:1");
  }

  @Test
  void directiveMayFollowAnotherComment() {
    assertThat(messages(pod("", "", " # renovate: x # klint: ignore any-image")))
        .containsExactly("image two:1");
  }

  @Test
  void nameThatSilencesNothingIsReportedAloneAndCutOut() {
    for (String names :
        List.of(
            "yaml-encoding, any-image", "any-image, yaml-encoding", "any-image,yaml-encoding")) {
      String text = pod("", "", " # klint: ignore " + names + " -- why");
      Finding finding = lint(text).findings().get(0);
      assertThat(finding.message()).isEqualTo("this suppression of yaml-encoding silences nothing");
      Fix.Edit edit = finding.fix().orElseThrow().edits().get(0);
      assertThat(
              text.substring(0, (int) edit.start().offset())
                  + edit.text()
                  + text.substring((int) edit.end().offset()))
          .isEqualTo(pod("", "", " # klint: ignore any-image -- why"));
    }
  }

  @Test
  void dashOnALineOfItsOwnBeginsTheItem() {
    String text =
        pod("", "", "")
            .replace("    - name: two", "    - # klint: ignore any-image\n      name: two");
    assertThat(messages(text)).containsExactly("image one:1");
  }

  @Test
  void mappingWhoseFirstKeyIsOnTheLineIsNotCovered() {
    String text = pod("", "", "").replace("  name: a", "  name: a # klint: ignore any-image");
    assertThat(messages(text)).hasSize(3);
  }

  @Test
  void commentOnTheSeparatorCoversTheDocumentThatFollows() {
    String mark = "--- # klint: ignore any-image -- why\n";
    assertThat(messages(mark + pod("", "", ""))).isEmpty();
    String second = pod("", "", "") + mark + pod("", "", "") + "---\n" + pod("", "", "");
    assertThat(messages(second)).hasSize(4);
    assertThat(lint(second).suppressed()).isEqualTo(2);
  }

  @Test
  void idleCommentOnTheSeparatorIsReportedWhereItStandsAndCutOut() {
    String text = pod("", "", "") + "--- # klint: ignore yaml-encoding\n" + pod("", "", "");
    Finding finding =
        lint(text).findings().stream()
            .filter(one -> one.rule().equals("unused-suppression"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.location().start().line()).isEqualTo(11);
    assertThat(finding.location().start().column()).isEqualTo(5);
    Fix.Edit edit = finding.fix().orElseThrow().edits().get(0);
    assertThat(
            text.substring(0, (int) edit.start().offset())
                + text.substring((int) edit.end().offset()))
        .isEqualTo(pod("", "", "") + "---\n" + pod("", "", ""));
  }

  @Test
  void lonelyCarriageReturnsEndLines() {
    String text = pod("", "", " # klint: ignore any-image").replace("\n", "\r");
    assertThat(messages(text)).containsExactly("image two:1");
  }

  @Test
  void fileThatIsNoManifestHasNoFindings() {
    assertThat(messages("a: 1 # klint: ignore any-image\n")).isEmpty();
  }

  @Test
  void unreadableTextSaysNothingOfItsSuppressions() {
    assertThat(messages("a: [ # klint: ignore any-image\n")).hasSize(1);
    assertThat(messages("# klint: ignore-file yaml-parse-error\na: [\n")).isEmpty();
  }

  @Test
  void aHostOfSuppressionsIsNoEffort() {
    StringBuilder text = new StringBuilder(pod("", "", "")).append("data:\n");
    text.append("  # klint: ignore yaml-encoding\n".repeat(50_000)).append("  a: {");
    for (int i = 0; i < 50_000; i++) {
      text.append("k").append(i).append(": x, ");
    }
    text.append("}\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("k").append(i).append(": x # klint: ignore yaml-encoding\n");
    }
    assertThat(lint(text.toString()).findings()).hasSizeGreaterThan(100_000);
  }
}
