package dev.klint.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc,2,1,3,2",
        "a\\nb,2,2,1,2",
        "a\\r\\nb,3,2,1,3",
        "a\\rb,2,2,1,2",
        "a\\r\\n\\r\\nb,5,3,1,5",
        "\\t x,2,1,3,2",
        "😀x,2,1,2,4",
        "éx,1,1,2,2",
        "a\\n😀é!,5,2,3,8",
        "e\\u0301x,2,1,3,3",
        "a\\n,2,2,1,2",
        "x,0,1,1,0",
      })
  void positionCountsLinesCodePointsAndBytes(
      String escaped, int at, int line, int column, int offset) {
    String text =
        escaped
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\t", "\t")
            .replace("\\u0301", "\u0301");
    assertThat(new SourceText("a", text, Position.START).position(at))
        .isEqualTo(new Position(line, column, offset));
  }

  @Test
  void positionGoesOnFromWhereTheTextBegins() {
    SourceText text = new SourceText("a", "x\ny", new Position(10, 1, 100));
    assertThat(text.position(2)).isEqualTo(new Position(11, 1, 102));
  }

  @Test
  void badBytesCountAsTheBytesThatTheyWere() {
    byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xE2, (byte) 0x82, 'c'};
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    SourceText text =
        new SourceText(
            "a", decoded.text(), Position.START, SourceText.Syntax.YAML, decoded.replaced());
    assertThat(decoded.text()).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(text.position(2).offset()).isEqualTo(2);
    assertThat(text.position(4).offset()).isEqualTo(5);
  }

  @Property
  void everyValidTextIsDecodedAsTheJdkDoes(@ForAll String any) {
    String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.replaced()).isEmpty();
  }

  @Property
  void anyBytesAreDecodedAndNoneIsLost(@ForAll byte[] bytes) {
    Utf8.Decoded decoded = Utf8.decode(bytes, bytes.length);
    SourceText text =
        new SourceText(
            "a", decoded.text(), Position.START, SourceText.Syntax.YAML, decoded.replaced());
    assertThat(text.position(decoded.text().length()).offset()).isEqualTo(bytes.length);
  }

  @Property
  void offsetIsTheNumberOfBytesBefore(@ForAll String any, @ForAll @IntRange(max = 50) int wanted) {
    String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    int at = Math.min(wanted, text.length());
    if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
      at--;
    }
    long bytes = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    assertThat(new SourceText("a", text, Position.START).position(at).offset()).isEqualTo(bytes);
  }

  @Property
  void longLinesAreCountedAsShortOnesAre(@ForAll @IntRange(max = 5000) int wanted) {
    String text = "x" + "😀é-\n".repeat(3) + "a😀é€".repeat(1000);
    int at = Character.isLowSurrogate(text.charAt(wanted)) ? wanted - 1 : wanted;
    String before = text.substring(0, at);
    int lineStart = before.lastIndexOf('\n') + 1;
    assertThat(new SourceText("a", text, Position.START).position(at))
        .isEqualTo(
            new Position(
                (int) before.chars().filter(c -> c == '\n').count() + 1,
                before.codePointCount(lineStart, at) + 1,
                before.getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void aVeryLongLineIsShownInPart() {
    SourceText text = new SourceText("a", "ab\ncdef\r\n", Position.START);
    assertThat(text.lineAt(4)).isEqualTo("cdef");
    assertThat(text.lineAt(4, 3)).isEqualTo("cde");
  }
}
