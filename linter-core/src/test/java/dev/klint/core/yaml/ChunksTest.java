package dev.klint.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How streams are cut. */
class ChunksTest {
  private static List<SourceText> chunks(byte[] bytes) throws IOException {
    List<SourceText> chunks = new ArrayList<>();
    YamlReader.chunks("a", new ByteArrayInputStream(bytes), chunks::add);
    return chunks;
  }

  private static List<SourceText> chunks(String text) throws IOException {
    return chunks(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void jsonValuesKnowWhereTheyStand() throws IOException {
    List<SourceText> chunks = chunks("\n {\"a\": \"é]}\\\"\"} 1.5e3[true]\n\"x\"\n");
    assertThat(chunks)
        .extracting(SourceText::text)
        .containsExactly("{\"a\": \"é]}\\\"\"}", "1.5e3", "[true]", "\"x\"");
    assertThat(chunks)
        .extracting(chunk -> chunk.position(0))
        .containsExactly(
            new Position(2, 2, 2),
            new Position(2, 17, 18),
            new Position(2, 22, 23),
            new Position(3, 1, 30));
    assertThat(chunks).allMatch(chunk -> chunk.syntax() == SourceText.Syntax.JSON);
  }

  @Test
  void badBytesInJsonKeepTheirLength() throws IOException {
    byte[] bytes = "{\"a\": \"?\"}\n{}".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) 0xFF;
    List<SourceText> chunks = chunks(bytes);
    assertThat(YamlReader.parse(chunks.get(0)).problems())
        .extracting(ReadProblem::kind)
        .containsExactly(ReadProblem.Kind.BAD_ENCODING);
    assertThat(chunks.get(1).position(0)).isEqualTo(new Position(2, 1, 11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: 1}\n---\nb: 2\n",
        "{\"a\": 1}\n---\nb: 2\n",
        "{\"a\": 1}\n# YAML\n---\nb: 2\n",
        "{\"a\": 01}\n---\nb: 2\n",
      })
  void anErrorAfterOneValueAtMostMakesTheRestYaml(String text) throws IOException {
    List<SourceText> chunks = chunks(text);
    SourceText last = chunks.get(chunks.size() - 1);
    assertThat(last.syntax()).isEqualTo(SourceText.Syntax.YAML);
    assertThat(last.text()).endsWith("b: 2\n");
    assertThat(YamlReader.parse(last).unreadable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}{}a: 1\n", "{}xyz", "{}\uFFFDxyz", "{\"a"})
  void otherwiseTheErrorIsFinal(String text) throws IOException {
    List<SourceText> chunks = chunks(text);
    SourceText last = chunks.get(chunks.size() - 1);
    assertThat(last.syntax()).isEqualTo(SourceText.Syntax.JSON);
    assertThat(YamlReader.parse(last).unreadable()).isTrue();
  }

  /** A text over and over again. */
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private long left;
    private int at;

    Repeated(String unit, long times) {
      this.unit = unit.getBytes(StandardCharsets.UTF_8);
      this.left = times * this.unit.length;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      int next = unit[at];
      at = (at + 1) % unit.length;
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      int read = 0;
      while (read < count && left > 0) {
        bytes[from + read++] = (byte) read();
      }
      return read == 0 ? -1 : read;
    }
  }

  @Test
  void jsonOfAnySizeIsReadOneValueAtATime() throws IOException {
    String value = "{\"a\": [1, 2, {\"b\": \"c\"}]}\n";
    long wanted = 2L * ChunkCutter.LARGEST / value.length();
    long[] count = {0};
    YamlReader.chunks("a", new Repeated(value, wanted), chunk -> count[0]++);
    assertThat(count[0]).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\"a\": 1,", "a", "[", "\n"})
  void aValueThatIsTooLargeIsRefused(String endless) {
    InputStream brace = new ByteArrayInputStream(new byte[] {'{'});
    InputStream in = new SequenceInputStream(brace, new Repeated(endless, ChunkCutter.LARGEST));
    assertThatThrownBy(() -> YamlReader.chunks("a", in, chunk -> {}))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("line 1 ")
        .hasMessageContaining("32 MiB");
  }

  @Test
  void aLoneCarriageReturnEndsALineOfTheFile() throws IOException {
    assertThat(chunks("a: 1\rb: 2\r\n---\r\nc: 3\n").get(1).position(0))
        .isEqualTo(new Position(4, 1, 16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsCutAndCountedAsItsUtf8Form(String charset) throws IOException {
    List<SourceText> chunks = chunks("\uFEFFé: 😀\n---\nb: 2\n".getBytes(charset));
    assertThat(chunks).extracting(SourceText::text).containsExactly("é: 😀\n", "b: 2\n");
    assertThat(chunks.get(1).position(0)).isEqualTo(new Position(3, 1, 13));
  }

  @Test
  void onlyADirectlyFollowingBadSeparatorSpoilsAChunk() throws IOException {
    List<SourceText> direct = chunks("a: 1\n---x\n");
    assertThat(YamlReader.isSpoiled(direct.get(0), direct.get(1))).isTrue();
    List<SourceText> apart = chunks("a: 1\n---\n---x\n");
    assertThat(YamlReader.isSpoiled(apart.get(0), apart.get(1))).isFalse();
    List<SourceText> json = chunks("{}---x\n");
    assertThat(YamlReader.isSpoiled(json.get(0), json.get(1))).isFalse();
  }
}
