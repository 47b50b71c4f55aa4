package dev.klint.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kubectl's YAML library does and another would not; recorded from it. */
class KubectlHabitsTest {
  private static SourceText source(String escaped) {
    String text = escaped.translateEscapes();
    return new SourceText("a.yaml", text, Position.START);
  }

  private static String json(String escaped) throws IOException {
    StringBuilder json = new StringBuilder();
    JsonText.write(YamlReader.parse(source(escaped)).root().orElseThrow(), json);
    return json.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a: b\\n%YAML 1.1\\nc: d\\n ; {\"a\":\"b\"}",
        "{a: b}\\n%YAML 1.2\\n ; {\"a\":\"b\"}",
        "a: x\\r\\r\\n  y\\n ; {\"a\":\"x y\"}",
        "a: 1.inf\\n ; {\"a\":\"1.inf\"}",
        "a: -.inf.\\n ; {\"a\":\"-.inf.\"}",
        "a: 0b-11\\n ; {\"a\":-3}",
        "a: 0b+11\\n ; {\"a\":3}",
        "a: 000000000000000000000000000000000000000000000000000000000000000000000000017\\n"
            + " ; {\"a\":15}",
        "a: !!binary 4oJB4oI=\\n ; {\"a\":\"\uFFFD\uFFFDA\uFFFD\uFFFD\"}",
        "!!%73tr 1: a\\n ; {\"1\":\"a\"}",
      })
  void readsAsKubectlDoes(String escaped, String json) throws IOException {
    assertThat(json(escaped)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'a'b: v\\n ; 1 ; 4",
        "? >\\n  a\\n 1\\n ; 3 ; 2",
        "a: \"b ; 2 ; 1",
        "a: \"b\\n ; 2 ; 1",
        "b: |\\n{ ; 3 ; 1",
        "&a : v\\n ; 1 ; 1",
        "{? : c}\\n ; 1 ; 4",
        "%YAML 1.2|\\n ; 1 ; 10",
        "%YAML 1.2\\na: b\\n ; 1 ; 1",
        "k: |\\n  x\\ny\\r\\r ; 5 ; 1",
        "!!a%99b c\\n ; 1 ; 4",
      })
  void errorsLieWhereKubectlHasThem(String escaped, int line, int column) {
    assertThat(YamlReader.stop(source(escaped)))
        .isNotNull()
        .extracting(Position::line, Position::column)
        .containsExactly(line, column);
  }

  @Test
  void kubectlCountsMoreLineEndsThanEditorsDo() {
    SourceText source = source("a: x\\u2028y\\n".replace("\\u2028", "\u2028"));
    assertThat(YamlReader.stop(source)).extracting(Position::line).isEqualTo(3);
    ReadProblem problem = YamlReader.parse(source).problems().get(0);
    assertThat(source.position(problem.range().start()).line()).isEqualTo(2);
    assertThat(YamlReader.stop(source("a: 1\\n"))).isNull();
  }

  @Test
  void millionsOfDigitsAreNoInteger() throws IOException {
    String digits = "1".repeat(5_000_000);
    assertThat(json("a: " + digits)).isEqualTo("{\"a\":\"" + digits + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<: *a", "<<: [*a, *a, *a, *a]"})
  void mergeKeysThatGrowOutOfProportionAreRefused(String merge) {
    StringBuilder text = new StringBuilder("a: &a {");
    for (int i = 0; i < 3_000; i++) {
      text.append('k').append(i).append(": 1, ");
    }
    text.append("}\nb:\n").append(("- {" + merge + "}\n").repeat(3_000));
    assertThat(YamlReader.parse(source(text.toString())).unreadable()).isTrue();
  }

  @Test
  void aliasesMakeNoDocumentDeeperThanAllowed() {
    String deep = "[".repeat(6_000) + "%s" + "]".repeat(6_000);
    String text = "a: &a " + deep.formatted("x") + "\nb: " + deep.formatted("*a") + "\n";
    assertThat(YamlReader.parse(source(text)).problems())
        .singleElement()
        .extracting(ReadProblem::message)
        .asString()
        .contains("nested more than 10000 levels");
  }

  @Test
  void aMergeKeyThatRepeatsKeysIsToldOnce() {
    assertThat(YamlReader.parse(source("a: {b: 1, c: 2, <<: {b: 3, c: 4}}\\n")).problems())
        .singleElement()
        .extracting(ReadProblem::message)
        .isEqualTo("<< brings the key b and 1 more for the second time");
  }

  @Test
  void repeatedKeysAreToldAHundredTimesAtMost() {
    assertThat(YamlReader.parse(source("a: 1\\n".repeat(1_000))).problems()).hasSize(100);
  }

  @Test
  void yamlTellsKeysApartThatJsonDoesNot() {
    assertThat(YamlReader.parse(source("1: a\\n'1': b\\n1: c\\n")).problems())
        .extracting(ReadProblem::kind)
        .containsExactly(ReadProblem.Kind.COLLIDING_KEYS, ReadProblem.Kind.DUPLICATE_KEY);
    assertThat(YamlReader.parse(source("'1': a\\n<<: {1: b}\\n")).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'on: 1\\n',1", "'{y: 1}\\n',1", "'true: 1\\nFalse: 2\\n',0", "'\"on\": 1\\n',0"})
  void keysReadAsBooleansAreTold(String escaped, int count) {
    assertThat(YamlReader.parse(source(escaped)).problems())
        .hasSize(count)
        .allMatch(problem -> problem.kind() == ReadProblem.Kind.SURPRISING_KEY);
  }
}
