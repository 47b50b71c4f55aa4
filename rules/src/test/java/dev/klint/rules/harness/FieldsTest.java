package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlReader;
import dev.klint.rules.RuleFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The table behind {@link RuleFields} is made by running the rules; {@code -Dklint.update=true}
 * writes it.
 */
class FieldsTest {
  private static final Path TABLE = RuleFolder.ALL.resolve("fields.txt");
  private static final Path CASES = Path.of("src/test/resources/dev/klint/rules");

  private final FieldTable fields = new FieldTable();

  @Test
  void tableIsUpToDate() {
    fields.addProbes(FieldProbes.all());
    fields.add(recordedCases());
    for (RuleFolder folder : RuleFolder.all()) {
      for (Path example : folder.examples()) {
        fields.add(List.of(new Lint.File("example.yaml", RuleFolder.read(example))));
      }
      for (Path set : folder.sets()) {
        fields.add(
            RuleFolder.files(set).stream()
                .map(file -> new Lint.File(file.getFileName().toString(), RuleFolder.read(file)))
                .toList());
      }
    }
    if (Boolean.getBoolean("klint.update")) {
      RuleFolder.write(TABLE, fields.text());
    }
    assertThat(fields.text())
        .as("made anew with -Dklint.update=true")
        .isEqualTo(RuleFolder.read(TABLE));
  }

  @Test
  void tableKnowsWhatRulesLookAt() {
    RuleFields fields = RuleFields.builtIn();

    assertThat(fields.rules("core_v1/Container", "image"))
        .contains("image-missing", "image-tag-latest");
    assertThat(fields.words("core_v1/Container", "imagePullPolicy"))
        .containsExactly("Always", "IfNotPresent", "Never");
    assertThat(fields.limits("core_v1/ContainerPort", "containerPort"))
        .containsExactly("must be between 1 and 65535");
    assertThat(fields.rules("core_v1/Container", "nonsense")).isEmpty();
    assertThat(fields.words("core_v1/Container", "nonsense")).isEmpty();
    assertThat(fields.limits("core_v1/Container", "nonsense")).isEmpty();
  }

  private static List<Lint.File> recordedCases() {
    List<Lint.File> cases = new ArrayList<>();
    List<Path> files = new ArrayList<>(RuleFolder.files(CASES.resolve("validity")));
    files.addAll(RuleFolder.files(CASES.resolve("warnings")));
    for (Path file : files) {
      if (file.toString().endsWith(".jsonl")) {
        for (String line : RuleFolder.read(file).lines().toList()) {
          SourceText source = new SourceText("case", line, Position.START);
          MappingNode root = (MappingNode) YamlReader.parse(source).root().orElseThrow();
          String yaml = ((ScalarNode) Objects.requireNonNull(root.get("yaml"))).value();
          cases.add(new Lint.File("case-" + cases.size() + ".yaml", yaml));
        }
      }
    }
    return cases;
  }
}
