package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.Rule;
import dev.klint.core.yaml.JsonText;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The same file written in other ways means the same. */
final class Variants {
  private Variants() {}

  static void check(Rule rule, Path example) {
    String text = RuleFolder.read(example);
    List<Mark> marks = Lint.marks(rule, text);
    assertThat(Lint.marks(rule, text.replace("\n", "\r\n"))).as("with CRLF").isEqualTo(marks);
    assertThat(Lint.marks(rule, "\uFEFF" + text)).as("with a BOM").isEqualTo(marks);
    assertThat(said(rule, json(text))).as("as JSON").isEqualTo(said(rule, text));
  }

  /** What is said of which document and path, which does not hang on how it is written. */
  private static List<String> said(Rule rule, String text) {
    return Lint.findings(rule, List.of(new Lint.File("example.yaml", text))).stream()
        .map(Variants::place)
        .sorted()
        .toList();
  }

  private static String place(Finding finding) {
    return finding.subject().document() + " " + finding.path() + ": " + finding.message();
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder();
    try {
      YamlReader.chunks(
          "example.yaml",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          chunk -> YamlReader.parse(chunk).root().ifPresent(root -> write(root, out)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(YamlNode root, StringBuilder out) {
    try {
      JsonText.write(root, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.append('\n');
  }
}
