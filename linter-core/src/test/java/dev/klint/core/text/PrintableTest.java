package dev.klint.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void ordinaryTextStaysTheSameObject() {
    String text = "größe 値 👩‍🚀 a\u0301";

    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Test
  void controlCharactersAndMarksThatTurnTextRoundAreWrittenOut() {
    assertThat(Printable.of("a\u001b[2Jb\n\r\t\u007f\u009b\u202e\u2066\u2028\ufeff"))
        .isEqualTo("a\\u001b[2Jb\\n\\r\\t\\u007f\\u009b\\u202e\\u2066\\u2028\\ufeff");
  }

  @Test
  void halvesOfPairsAndInvisibleTagsAreWrittenOut() {
    assertThat(Printable.of("a\ud83d")).isEqualTo("a\\ud83d");
    assertThat(Printable.of("\ude00b")).isEqualTo("\\ude00b");
    assertThat(Printable.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
  }

  @Property
  void nothingSteersATerminalAndNothingIsLost(@ForAll String text) {
    String shown = Printable.of(text);

    assertThat(shown.chars()).noneMatch(Character::isISOControl);
    assertThat(shown.length()).isGreaterThanOrEqualTo(text.length());
    assertThat(Printable.of(shown)).isEqualTo(shown);
  }
}
