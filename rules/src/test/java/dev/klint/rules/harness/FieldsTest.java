package dev.klint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Subject;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.schema.FieldInfo;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlReader;
import dev.klint.rules.BuiltInRules;
import dev.klint.rules.RuleFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The table behind {@link RuleFields} is made by running the rules; {@code -Dklint.update=true}
 * writes it.
 */
class FieldsTest {
  private static final Path TABLE = RuleFolder.ALL.resolve("fields.txt");
  private static final Path CASES = Path.of("src/test/resources/dev/klint/rules/validity");
  private static final String ONE_OF = " is not one of ";

  private final SchemaStore schemas = SchemaStore.builtIn();
  private final Set<String> own = ids();
  private final Map<String, Optional<FieldInfo>> known = new HashMap<>();
  private final Map<String, Set<String>> rules = new TreeMap<>();
  private final Map<String, Set<String>> words = new TreeMap<>();

  @Test
  void tableIsUpToDate() {
    collect(FieldProbes.all());
    collect(recordedCases());
    for (RuleFolder folder : RuleFolder.all()) {
      for (Path example : folder.examples()) {
        collect(List.of(new Lint.File("example.yaml", RuleFolder.read(example))));
      }
      for (Path set : folder.sets()) {
        collect(
            RuleFolder.files(set).stream()
                .map(file -> new Lint.File(file.getFileName().toString(), RuleFolder.read(file)))
                .toList());
      }
    }
    if (Boolean.getBoolean("klint.update")) {
      RuleFolder.write(TABLE, table());
    }
    assertThat(table()).isEqualTo(RuleFolder.read(TABLE));
  }

  @Test
  void tableKnowsWhatRulesLookAt() {
    RuleFields fields = RuleFields.builtIn();

    assertThat(fields.rules("core_v1/Container", "image"))
        .contains("image-missing", "image-tag-latest");
    assertThat(fields.words("core_v1/Container", "imagePullPolicy"))
        .containsExactly("Always", "IfNotPresent", "Never");
    assertThat(fields.rules("core_v1/Container", "nonsense")).isEmpty();
  }

  private static List<Lint.File> recordedCases() {
    List<Lint.File> cases = new ArrayList<>();
    for (Path file : RuleFolder.files(CASES)) {
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

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Rule rule : BuiltInRules.all()) {
      rule.infos().stream().map(RuleInfo::id).forEach(ids::add);
    }
    return ids;
  }

  /** What is found in one run over these files. */
  private void collect(List<Lint.File> files) {
    Report report = Lint.run(BuiltInRules.all(), files, 1);
    Map<Subject, String> kinds = new HashMap<>();
    for (DocumentReport document : report.documents()) {
      kinds.put(document.subject(), document.apiVersion() + "." + document.kind());
    }
    for (Finding finding : report.findings()) {
      if (own.contains(finding.rule()) && !finding.path().isEmpty()) {
        String field = kinds.get(finding.subject()) + "." + finding.path();
        known
            .computeIfAbsent(field, key -> schemas.explain(key).fields().stream().findFirst())
            .ifPresent(info -> add(finding, info));
      }
    }
  }

  private void add(Finding finding, FieldInfo info) {
    String field = info.owner() + " " + info.name();
    rules.computeIfAbsent(field, key -> new TreeSet<>()).add(finding.rule());
    if (finding.cause().equals(Optional.of(Cause.NOT_SUPPORTED))
        && (info.type().equals("string") || info.type().equals("list of string"))) {
      words.computeIfAbsent(field, key -> new TreeSet<>()).addAll(words(finding.message()));
    }
  }

  /** The words that a message tells; none where it tells a pattern. */
  private static List<String> words(String message) {
    int from = message.lastIndexOf(ONE_OF) + ONE_OF.length();
    int guess = message.indexOf("; did you mean", from);
    String list = message.substring(from, guess < 0 ? message.length() : guess);
    boolean words = from > ONE_OF.length() && list.indexOf('{') < 0 && list.indexOf('<') < 0;
    return words ? List.of(list.split(", ", -1)) : List.of();
  }

  private String table() {
    StringBuilder out = new StringBuilder("# Made from the rules themselves; do not edit.\n");
    rules.forEach(
        (field, ids) -> {
          out.append(field).append(' ').append(String.join(" ", ids));
          Set<String> allowed = words.getOrDefault(field, Set.of());
          out.append(allowed.isEmpty() ? "" : " = " + String.join("|", allowed));
          out.append('\n');
        });
    return out.toString();
  }
}
