package dev.klint.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf16InputTest {
  private static String read(byte[] bytes, boolean littleEndian) throws IOException {
    Utf16Input input = new Utf16Input(new ByteArrayInputStream(bytes), littleEndian);
    return new String(input.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Property
  void everyValidTextIsReadAsTheJdkDoes(@ForAll String any) throws IOException {
    String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(read(text.getBytes(StandardCharsets.UTF_16LE), true)).isEqualTo(text);
    assertThat(read(text.getBytes(StandardCharsets.UTF_16BE), false)).isEqualTo(text);
  }

  @Test
  void halfAPairTakesNothingElseAlong() throws IOException {
    byte[] high = {(byte) 0xD8, 0, 0, '\n', 0, 'a'};
    assertThat(read(high, false)).isEqualTo("\uFFFD\na");
    byte[] low = {(byte) 0xDC, 0, 0, 'a'};
    assertThat(read(low, false)).isEqualTo("\uFFFDa");
    byte[] last = {0, 'a', (byte) 0xD8, 0, 0};
    assertThat(read(last, false)).isEqualTo("a\uFFFD\uFFFD");
  }
}
