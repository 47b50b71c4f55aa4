package dev.klint.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private static Parsed parse(String text) {
    return YamlReader.parse(new SourceText("a.yaml", text, Position.START));
  }

  private static String textOf(String text, String... path) {
    YamlNode node = parse(text).root().orElseThrow();
    for (String step : path) {
      node = step(node, step);
    }
    return text.substring(node.range().start(), node.range().end());
  }

  private static YamlNode step(YamlNode node, String step) {
    YamlNode next =
        node instanceof SequenceNode sequence
            ? sequence.items().get(Integer.parseInt(step))
            : ((MappingNode) node).get(step);
    return Objects.requireNonNull(next, step);
  }

  @Test
  void rangesEndWithTheLastSign() {
    String text =
        "a:\n  b: 1  # one\n\n  c: &x\n  - d\n\n# end\ne: |\n  f\n\n  g\n\nh: !t 'i'\nj: &y {k: l}\n";
    assertThat(textOf(text, "a")).isEqualTo("b: 1  # one\n\n  c: &x\n  - d");
    assertThat(textOf(text, "a", "b")).isEqualTo("1");
    assertThat(textOf(text, "a", "c")).isEqualTo("- d");
    assertThat(textOf(text, "a", "c", "0")).isEqualTo("d");
    assertThat(textOf(text, "e")).isEqualTo("|\n  f\n\n  g");
    assertThat(textOf(text, "h")).isEqualTo("'i'");
    assertThat(textOf(text, "j")).isEqualTo("{k: l}");
  }

  @Test
  void rangesCountUtf16UnitsBehindAstralCharacters() {
    assertThat(textOf("😀: {é: [x, '😀y']}\n", "😀", "é", "1")).isEqualTo("'😀y'");
  }

  @Test
  void commentsAreKeptWithTheirPlace() {
    String text = "# one\na: 1 # two\nb: |\n  # no comment\nc: '# nor this' # three\n";
    List<Comment> comments = parse(text).comments();
    assertThat(comments)
        .extracting(comment -> text.substring(comment.range().start(), comment.range().end()))
        .containsExactly("# one", "# two", "# three");
    assertThat(comments).extracting(Comment::alone).containsExactly(true, false, false);
  }

  @Test
  void aliasesKnowWhatTheyMeanAndMergeKeysAreApplied() {
    MappingNode root =
        (MappingNode) parse("a: &x {b: 1, c: 2}\nd: *x\ne: {<<: *x, c: 3}\n").root().orElseThrow();
    assertThat(root.member("d")).extracting(MappingNode.Entry::value).isInstanceOf(AliasNode.class);
    assertThat(root.get("d")).isSameAs(root.get("a"));
    MappingNode merged = (MappingNode) step(root, "e");
    assertThat(merged.names()).containsExactly("b", "c");
    assertThat(((ScalarNode) step(merged, "c")).value()).isEqualTo("3");
  }

  @Test
  void whatIsLostInSilenceIsAProblem() {
    assertThat(kinds("a: 1\nb: 2\na: 3\n")).containsExactly(ReadProblem.Kind.DUPLICATE_KEY);
    assertThat(kinds("1: a\n'1': b\n")).containsExactly(ReadProblem.Kind.COLLIDING_KEYS);
    assertThat(kinds("a: 1\n...\nb: 2\n")).containsExactly(ReadProblem.Kind.DROPPED_CONTENT);
    assertThat(kinds("{a: 1}\nb\n")).containsExactly(ReadProblem.Kind.DROPPED_CONTENT);
    assertThat(kinds("a: 1\n... # the end\n")).isEmpty();
    assertThat(kinds("a: {<<: {b: 1}, c: 2}\n")).isEmpty();
    assertThat(kinds("a: {<<: {b: 1}, b: 2}\n")).containsExactly(ReadProblem.Kind.DUPLICATE_KEY);
    assertThat(kinds("a: {b: 2, <<: {b: 1}}\n")).containsExactly(ReadProblem.Kind.DUPLICATE_KEY);
  }

  private static List<ReadProblem.Kind> kinds(String text) {
    return parse(text).problems().stream().map(ReadProblem::kind).toList();
  }

  @Test
  void duplicateKeyPointsAtBothKeys() {
    ReadProblem problem = parse("a: 1\na: 2\n").problems().get(0);
    assertThat(problem.range()).isEqualTo(new Range(5, 6));
    assertThat(problem.related()).isEqualTo(new Range(0, 1));
  }

  @Test
  void tenThousandLevelsNeedNoStack() {
    String flow = "[".repeat(9_999) + "]".repeat(9_999) + "\n";
    assertThat(parse(flow).root()).isPresent();
    String deeper = "[".repeat(20_000) + "\n";
    assertThat(parse(deeper).unreadable()).isTrue();
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 10_500; i++) {
      block.append("- ");
    }
    assertThat(parse(block.append("x\n").toString()).unreadable()).isTrue();
  }

  @Test
  void aliasesThatGrowOutOfProportionAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      text.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(10, alias))));
    }
    assertThat(parse(text.toString()).unreadable()).isTrue();
    assertThat(parse("a: &a [*a]\n").unreadable()).isTrue();
  }

  @Test
  void aDocumentThatIsTooLargeIsRefusedBeforeMemoryEnds() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThatThrownBy(() -> YamlReader.chunks("a.yaml", endless, chunk -> {}))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("32 MiB");
  }

  @Test
  void binaryFilesAreRefused() {
    byte[] bytes = new byte[2000];
    assertThatThrownBy(
            () -> YamlReader.chunks("a.yaml", new ByteArrayInputStream(bytes), chunk -> {}))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("binary");
  }

  @Provide
  Arbitrary<String> almostYaml() {
    return Arbitraries.of(
            "a",
            "b: ",
            "- ",
            "  ",
            "\n",
            "\n  ",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ": ",
            "# c",
            "&x ",
            "*x",
            "!!str ",
            "|",
            ">",
            "|2-\n",
            "? ",
            "---",
            "\n---\n",
            "...",
            "%YAML 1.1\n",
            "\t",
            "\r\n",
            "\u2028",
            "😀",
            "é",
            "<<: ",
            "1e3",
            "0x1",
            "~",
            "\\u00e9",
            "\u0000",
            "@")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void anyTextIsReadOrRefusedWithRangesInside(@ForAll("almostYaml") String text)
      throws IOException {
    List<SourceText> chunks = new ArrayList<>();
    YamlReader.chunks(
        "a.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), chunks::add);
    for (SourceText chunk : chunks) {
      Parsed parsed = YamlReader.parse(chunk);
      assertThat(parsed.unreadable() && parsed.root().isPresent()).isFalse();
      Range whole = new Range(0, chunk.text().length());
      parsed.problems().forEach(problem -> assertThat(whole.contains(problem.range())).isTrue());
      parsed.root().ifPresent(root -> assertNested(root, whole));
      if (parsed.root().isPresent()) {
        assertJsonReadsBack(parsed.root().get());
      }
    }
  }

  private static void assertNested(YamlNode node, Range outer) {
    assertThat(outer.contains(node.range())).as("%s in %s", node, outer).isTrue();
    if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> assertNested(item, node.range()));
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        assertNested(entry.key(), outer);
        assertNested(entry.value(), outer);
      }
    }
  }

  private static void assertJsonReadsBack(YamlNode root) throws IOException {
    StringBuilder json = new StringBuilder();
    JsonText.write(root, json);
    SourceText source =
        new SourceText(
            "a.json", json.toString(), Position.START, SourceText.Syntax.JSON, new int[0]);
    StringBuilder again = new StringBuilder();
    JsonText.write(YamlReader.parse(source).root().orElseThrow(), again);
    assertThat(again.toString()).isEqualTo(json.toString());
  }
}
