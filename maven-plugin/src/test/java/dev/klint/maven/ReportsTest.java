package dev.klint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.text.FileError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final KubeVersions TARGETS = KubeVersions.of(new KubeVersion(34));

  @Test
  void runsFollowEachOtherAndCountsAddUp() {
    Report together = Reports.together(TARGETS, List.of(run("b.yaml", 1, 2), run("a.yaml", 0, 3)));

    assertThat(together.documents())
        .extracting(document -> document.subject().file())
        .containsExactly("b.yaml", "a.yaml");
    assertThat(together.errors()).extracting(FileError::file).containsExactly("b.yaml", "a.yaml");
    assertThat(together.files()).isEqualTo(2);
    assertThat(together.skipped()).isEqualTo(1);
    assertThat(together.suppressed()).isEqualTo(5);
  }

  @Test
  void noRunsMakeAnEmptyReport() {
    Report together = Reports.together(TARGETS, List.of());

    assertThat(together.files()).isZero();
    assertThat(together.targets()).isEqualTo(TARGETS);
  }

  @Test
  void runWithSomethingUnreadableIsNotComplete() {
    assertThat(run("a.yaml", 0, 0).isComplete()).isFalse();
    assertThat(Reports.together(TARGETS, List.of()).isComplete()).isTrue();
  }

  @Test
  void jsonReportMakesItsFolder(@TempDir Path target) throws IOException {
    Path file = target.resolve("klint/klint.json");

    Reports.writeJson(run("a.yaml", 0, 0), "1.2.3", file);

    assertThat(file).content().contains("\"klint\": \"1.2.3\"", "a.yaml");
  }

  private static Report run(String file, int skipped, int suppressed) {
    DocumentReport document =
        new DocumentReport(
            new Subject(file, 0, OptionalInt.empty()),
            1,
            2,
            "v1",
            "Pod",
            null,
            "web",
            Verdict.ACCEPTED,
            Map.of());
    return new Report(
        TARGETS,
        1,
        List.of(document),
        List.of(),
        List.of(new FileError(file, "cannot be read")),
        skipped,
        suppressed);
  }
}
