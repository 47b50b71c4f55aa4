package dev.klint.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
  static Fix.Edit edit(int start, int end, String text) {
    return new Fix.Edit(new Position(1, 1, start), new Position(1, 1, end), text);
  }

  private static Fix fix(Fix.Edit... edits) {
    return new Fix(Safety.SAFE, "mend", List.of(edits));
  }

  private static Repair repair(String text, Fix... fixes) {
    FileText file = FileText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return Repair.of(file, List.of(fixes));
  }

  private static String text(Repair repair) {
    return new String(repair.text().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void editsAreAppliedInTheOrderOfTheirPlaces() {
    Repair repair = repair("abcdef", fix(edit(4, 5, "E")), fix(edit(0, 1, "AAA"), edit(6, 6, "!")));
    assertThat(text(repair)).isEqualTo("AAAbcdEf!");
    assertThat(repair.applied()).isEqualTo(2);
    assertThat(repair.changes())
        .containsExactly(new Change(0, 1, 0, 3), new Change(4, 5, 6, 7), new Change(6, 6, 8, 9));
  }

  @Test
  void firstOfTwoThatClashWinsAndNoneIsAppliedInPart() {
    Repair repair = repair("abcdef", fix(edit(1, 3, "x")), fix(edit(2, 4, "y"), edit(5, 6, "z")));
    assertThat(text(repair)).isEqualTo("axdef");
    assertThat(repair.applied()).isEqualTo(1);
  }

  @Test
  void nothingIsInsertedTwiceAtOnePlace() {
    assertThat(text(repair("ab", fix(edit(1, 1, "x")), fix(edit(1, 1, "y"))))).isEqualTo("axb");
    assertThat(text(repair("ab", fix(edit(0, 1, "")), fix(edit(1, 1, "y"))))).isEqualTo("b");
    assertThat(text(repair("ab", fix(edit(1, 1, "y")), fix(edit(0, 1, ""))))).isEqualTo("ayb");
    assertThat(text(repair("ab", fix(edit(1, 1, "y")), fix(edit(1, 2, ""))))).isEqualTo("ayb");
  }

  @Test
  void neighboursMayBothBeReplaced() {
    assertThat(text(repair("abcd", fix(edit(2, 4, "y")), fix(edit(0, 2, "x"))))).isEqualTo("xy");
  }

  @Test
  void fixOutsideOfTheTextIsLeftOut() {
    Repair repair = repair("ab", fix(edit(1, 3, "x")), fix());
    assertThat(text(repair)).isEqualTo("ab");
    assertThat(repair.applied()).isZero();
  }

  @Test
  void newLinesEndAsThoseOfTheFile() {
    assertThat(text(repair("a\r\nb\r\n", fix(edit(3, 3, "x\ny\r\n")))))
        .isEqualTo("a\r\nx\r\ny\r\nb\r\n");
    assertThat(text(repair("a\nb\n", fix(edit(2, 2, "x\r\n"))))).isEqualTo("a\nx\nb\n");
    assertThat(text(repair("a\rb", fix(edit(2, 2, "x\n"))))).isEqualTo("a\rx\rb");
    assertThat(text(repair("a", fix(edit(1, 1, "\n"))))).isEqualTo("a\n");
  }

  @Test
  void utf16IsMendedInItsUtf8FormAndWrittenBackAsUtf16() {
    byte[] bytes = "\uFEFFä: 1\n".getBytes(StandardCharsets.UTF_16LE);
    FileText file = FileText.of(bytes).orElseThrow();
    assertThat(file.bytes()).isEqualTo(bytes);
    Repair repair = Repair.of(file, List.of(fix(edit(4, 5, "😀"))));
    assertThat(repair.text().bytes())
        .isEqualTo("\uFEFFä: 😀\n".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void byteOrderMarkOfUtf8StaysAndCounts() {
    Repair repair = repair("\uFEFFa: 1\n", fix(edit(6, 7, "2")));
    assertThat(text(repair)).isEqualTo("\uFEFFa: 2\n");
  }

  @Test
  void bytesThatAreNoTextCannotBeMended() {
    assertThat(FileText.of(new byte[] {'a', (byte) 0xFF})).isEmpty();
    assertThat(FileText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})).isEmpty();
    assertThat(FileText.of(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0})).isEmpty();
  }
}
