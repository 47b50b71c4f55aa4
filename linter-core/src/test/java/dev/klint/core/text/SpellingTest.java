package dev.klint.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> WORDS = List.of("image", "imagePullPolicy", "env", "name");

  @Test
  void aNearWordIsFound() {
    assertThat(Spelling.nearest("imagee", WORDS)).isEqualTo("image");
    assertThat(Spelling.nearest("iamge", WORDS)).isEqualTo("image");
    assertThat(Spelling.nearest("imagepullpolicy", WORDS)).isEqualTo("imagePullPolicy");
    assertThat(Spelling.nearest("enf", WORDS)).isEqualTo("env");
  }

  @Test
  void nothingIsGuessedForAWordThatIsFarFromAll() {
    assertThat(Spelling.nearest("resources", WORDS)).isNull();
    assertThat(Spelling.nearest("xy", WORDS)).isNull();
    assertThat(Spelling.nearest("", List.of("abc"))).isNull();
  }

  @Test
  void theFirstOfEquallyNearWordsWins() {
    assertThat(Spelling.nearest("cat", List.of("bat", "hat"))).isEqualTo("bat");
  }

  @Test
  void neighboursThatSwapCountOnce() {
    assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }
}
