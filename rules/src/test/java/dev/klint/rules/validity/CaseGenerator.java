package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Makes cases to ask a real API server about: copies of a sound manifest, each with one value put
 * in the place of another. Whether a case is refused is for the server to say.
 *
 * <pre>
 * mvn -q -Pserver-cases -pl rules -am process-test-classes -Dmanifests=FOLDER -Dcases=FILE
 * </pre>
 *
 * <p>The answers become a fixture with {@code rules/src/test/scripts/server-answers.py}.
 */
public final class CaseGenerator {
  private static final List<String> STRINGS =
      List.of(
          "''",
          "'UPPER_case'",
          "'a b'",
          "'-x'",
          "'*'",
          "'0'",
          "'a.b/c'",
          "'" + "a".repeat(64) + "'",
          "'" + "a".repeat(300) + "'");
  private static final List<String> INTEGERS = List.of("-1", "0", "1", "65536", "2147483647");

  private CaseGenerator() {}

  /**
   * A manifest to ask about.
   *
   * @param id the field's path and what was put there
   */
  record Case(String id, String yaml) {}

  /** All copies of a manifest; none of what cannot be read. */
  static List<Case> cases(String yaml) {
    SourceText source = new SourceText("case.yaml", yaml, Position.START);
    Parsed parsed = YamlReader.parse(source);
    List<Case> cases = new ArrayList<>();
    if (parsed.root().isPresent() && parsed.root().get().resolved() instanceof MappingNode root) {
      Document document = new Document(source, 0, root, parsed.comments());
      GroupVersionKind any = GroupVersionKind.of("v1", "Any");
      walk(Resource.of(document, OptionalInt.empty(), root, any).field(), source, cases);
    }
    return cases;
  }

  private static void walk(Field field, SourceText source, List<Case> cases) {
    for (Field.Entry entry : field.entries()) {
      boolean type = field.path().parent() == null && isType(entry.name());
      if (!type) {
        Field member = field.get(entry.name());
        replace(member, source, cases);
        walk(member, source, cases);
      }
    }
    for (Field item : field.items()) {
      replace(item, source, cases);
      walk(item, source, cases);
    }
  }

  private static boolean isType(String name) {
    return name.equals("apiVersion") || name.equals("kind");
  }

  private static void replace(Field field, SourceText source, List<Case> cases) {
    YamlNode node = field.node();
    if (node == null || node.range().isEmpty()) {
      return;
    }
    for (String other : others(node)) {
      Range range = node.range();
      // a list may begin right below its key, where a value in one line must not
      String text =
          source.text().substring(0, range.start())
              + "  "
              + other
              + source.text().substring(range.end());
      String shown = other.length() > 20 ? other.length() + " characters" : other;
      cases.add(new Case(field.path() + " " + shown, text));
    }
  }

  private static List<String> others(YamlNode node) {
    if (!(node instanceof ScalarNode scalar)) {
      return List.of("null", node instanceof MappingNode ? "{}" : "[]");
    }
    return switch (scalar.type()) {
      case STRING -> STRINGS;
      case INTEGER, FLOAT -> INTEGERS;
      case BOOLEAN -> List.of(scalar.value().equals("true") ? "false" : "true");
      case NULL -> List.of();
    };
  }

  /** Writes all cases of the manifests below a folder into one file, divided by {@code ---}. */
  public static void main(String[] args) throws IOException {
    List<Path> manifests;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      manifests = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Path manifest : manifests) {
        for (Case one : cases(Files.readString(manifest))) {
          out.write("---\n# id: " + manifest.getFileName() + " " + one.id() + "\n" + one.yaml());
        }
      }
    }
  }
}
