package dev.klint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class FindingLogTest {
  private static final Path BASEDIR = Path.of("module").toAbsolutePath();

  private final Lines log = new Lines();

  @Test
  void findingIsLoggedAtItsLevelAsCompilersDo() {
    new FindingLog(log, BASEDIR)
        .write(
            report(
                Verdict.REJECTED,
                finding(Severity.ERROR, "broken"),
                finding(Severity.WARNING, "odd"),
                finding(Severity.INFO, "plain")));

    String place = BASEDIR.resolve("k8s").resolve("pod.yaml") + ":[7,5] (some-rule) ";
    assertThat(log.text)
        .isEqualToNormalizingNewlines(
            "[error] "
                + place
                + "broken\n[warning] "
                + place
                + "odd\n[info] "
                + place
                + "plain\n[info] klint: 1 error, 1 warning, 1 info in 1 manifest\n");
  }

  @Test
  void controlCharactersOfManifestsDoNotReachTheTerminal() {
    new FindingLog(log, BASEDIR)
        .write(report(Verdict.REJECTED, finding(Severity.ERROR, "no \u001b[31mfield\n")));

    assertThat(log.text.toString()).contains("no \\u001b[31mfield\\n").doesNotContain("\u001b");
  }

  @Test
  void whatIsNoManifestIsNotCounted() {
    assertThat(FindingLog.summary(report(Verdict.NOT_A_MANIFEST)))
        .isEqualTo("klint: 0 errors, 0 warnings, 0 infos in 0 manifests");
  }

  private static Finding finding(Severity severity, String message) {
    Position place = new Position(7, 5, 93);
    return RuleInfo.error("some-rule", "some", "something is wrong")
        .at(
            new Subject("k8s/pod.yaml", 0, OptionalInt.empty()),
            new Location("k8s/pod.yaml", place, place, ""),
            "",
            message)
        .severity(severity);
  }

  private static Report report(Verdict verdict, Finding... findings) {
    DocumentReport document =
        new DocumentReport(
            new Subject("k8s/pod.yaml", 0, OptionalInt.empty()),
            1,
            9,
            "v1",
            "Pod",
            null,
            "web",
            verdict,
            Map.of());
    return new Report(
        KubeVersions.of(new KubeVersion(34)),
        1,
        List.of(document),
        List.of(findings),
        List.of(),
        0,
        0);
  }

  /** Keeps what is logged. */
  private static final class Lines extends SystemStreamLog {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void error(CharSequence line) {
      text.append("[error] ").append(line).append('\n');
    }

    @Override
    public void warn(CharSequence line) {
      text.append("[warning] ").append(line).append('\n');
    }

    @Override
    public void info(CharSequence line) {
      text.append("[info] ").append(line).append('\n');
    }
  }
}
