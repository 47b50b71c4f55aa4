package dev.klint.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static FixedFile file(String text) {
    FileText file = FileText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return new FixedFile("k8s/a.yaml", file, file, List.of(), 0);
  }

  private static FixedFile edited(FixedFile file, Fix.Edit... edits) {
    List<Fix> fixes = new ArrayList<>();
    for (Fix.Edit edit : edits) {
      fixes.add(new Fix(Safety.SAFE, "mend", List.of(edit)));
    }
    return file.then(Repair.of(file.text(), fixes));
  }

  private static String diff(String text, Fix.Edit... edits) {
    return edited(file(text), edits).diff();
  }

  @Test
  void changedLinesStandBetweenThreeLinesOfContext() {
    String text = "a\nb\nc\nd\ne\nf\ng\nh\ni\n";
    assertThat(diff(text, RepairTest.edit(8, 9, "E")))
        .isEqualTo(
            """
            --- a/k8s/a.yaml
            +++ b/k8s/a.yaml
            @@ -2,7 +2,7 @@
             b
             c
             d
            -e
            +E
             f
             g
             h
            """);
  }

  @Test
  void removedAndInsertedLinesAreShownWhole() {
    assertThat(diff("a\nb\nc\n", RepairTest.edit(2, 4, ""), RepairTest.edit(6, 6, "d\n")))
        .endsWith("@@ -1,3 +1,3 @@\n a\n-b\n c\n+d\n");
    assertThat(diff("a\n", RepairTest.edit(0, 2, ""))).endsWith("@@ -1 +0,0 @@\n-a\n");
    assertThat(diff("", RepairTest.edit(0, 0, "a\n"))).endsWith("@@ -0,0 +1 @@\n+a\n");
  }

  @Test
  void missingLastLineEndIsTold() {
    assertThat(diff("a\nb", RepairTest.edit(3, 3, "\n")))
        .endsWith(" a\n-b\n\\ No newline at end of file\n+b\n");
  }

  @Test
  void controlCharactersAreWrittenOut() {
    assertThat(diff("a\tb # \u0085\u001b\r\n", RepairTest.edit(0, 1, "c")))
        .endsWith("-a\tb # \\u0085\\u001b\r\n+c\tb # \\u0085\\u001b\r\n");
  }

  @Test
  void changesOfSeveralRoundsAreOneDiffAndWhatIsUndoneIsNone() {
    FixedFile once = edited(file("a\nb\nc\n"), RepairTest.edit(2, 3, "xyz"));
    FixedFile twice = edited(once, RepairTest.edit(3, 4, "Y"), RepairTest.edit(6, 7, "C"));
    assertThat(twice.diff()).endsWith("@@ -1,3 +1,3 @@\n a\n-b\n-c\n+xYz\n+C\n");
    assertThat(edited(once, RepairTest.edit(2, 5, "b")).diff()).isEmpty();
  }

  /** Reads the diff back: what patch(1) does. */
  private static String patched(String text, String diff) {
    List<String> old = lines(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    List<String> lines = lines(diff);
    for (int i = 2; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean cut = i + 1 < lines.size() && lines.get(i + 1).startsWith("\\");
      String content = cut ? line.substring(1, line.length() - 1) : line.substring(1);
      switch (line.charAt(0)) {
        case '@' -> {
          String[] range = line.substring(4, line.indexOf(' ', 4)).split(",", -1);
          boolean empty = range.length > 1 && range[1].equals("0");
          int start = Integer.parseInt(range[0]) - (empty ? 0 : 1);
          while (at < start) {
            out.append(old.get(at++));
          }
        }
        case '+' -> out.append(content);
        case '-' -> assertThat(old.get(at++)).isEqualTo(content);
        case ' ' -> {
          assertThat(old.get(at++)).isEqualTo(content);
          out.append(content);
        }
        default -> assertThat(line).startsWith("\\");
      }
    }
    while (at < old.size()) {
      out.append(old.get(at++));
    }
    return out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  @Property(tries = 2000)
  void diffTurnsTheOldTextIntoTheNewOne(
      @ForAll int seed,
      @ForAll @IntRange(max = 60) int length,
      @ForAll @IntRange(min = 1, max = 4) int rounds) {
    Random random = new Random(seed);
    String text = random(random, length);
    FixedFile file = file(text);
    for (int round = 0; round < rounds; round++) {
      int size = file.text().utf8().length;
      Fix.Edit[] edits = new Fix.Edit[random.nextInt(5)];
      for (int i = 0; i < edits.length; i++) {
        int start = random.nextInt(size + 1);
        int end = Math.min(size, start + random.nextInt(6));
        edits[i] = RepairTest.edit(start, end, random(random, random.nextInt(5)));
      }
      file = edited(file, edits);
    }
    String expected = new String(file.after(), StandardCharsets.UTF_8);
    assertThat(patched(text, file.diff())).isEqualTo(expected);
  }

  private static String random(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append("ab\n".charAt(random.nextInt(3)));
    }
    return out.toString();
  }

  @Test
  void thousandsOfChangesAreNoEffort() {
    StringBuilder text = new StringBuilder();
    Fix.Edit[] edits = new Fix.Edit[10_000];
    for (int i = 0; i < edits.length; i++) {
      text.append("image: app\n".repeat(9));
      edits[i] = RepairTest.edit(text.length(), text.length() + 5, "picture");
      text.append("image: app\n");
    }
    String diff = diff(text.toString(), edits);
    assertThat(diff.split("\n@@ ", -1)).hasSize(10_001);
    assertThat(patched(text.toString(), diff)).contains("picture: app\n");
  }
}
