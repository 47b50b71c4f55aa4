package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.YamlReader;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

/** The walk over the index accepts exactly what networknt finds no fault in. */
class FilterAndEngineAgreeTest {
  private static final List<String> DOCUMENTS =
      Decoded.lines("judged.jsonl").stream()
          .map(line -> JsonMapper.shared().readTree(line).get("yaml").asString())
          .toList();

  private static final List<String> VALUES =
      List.of(
          "5",
          "-1",
          "1.5",
          "yes",
          "text",
          "\"8\"",
          "{a: b}",
          "[]",
          "[1]",
          "[{}]",
          "null",
          "1Gi",
          "99999999999",
          "aGVsbG8=",
          "2024-01-02T03:04:05Z",
          "{}");

  @Property(tries = 1500)
  void mutatedDocumentsAreJudgedAlike(
      @ForAll @IntRange(max = 10000) int pick,
      @ForAll long seed,
      @ForAll @IntRange(min = 28, max = 36) int minor) {
    String yaml = mutated(DOCUMENTS.get(pick % DOCUMENTS.size()), new Random(seed));
    SourceText source = new SourceText("test.yaml", yaml, Position.START);
    if (!(YamlReader.parse(source).root().orElse(null)
        instanceof dev.klint.core.yaml.MappingNode)) {
      return;
    }
    Resource resource = Decoded.resource(yaml);
    KindType kind = Decoded.STORE.kind(resource.type()).orElse(null);
    KubeVersions versions = KubeVersions.between(new KubeVersion(28), new KubeVersion(minor));
    if (kind == null || versions.and(kind.versions()).isEmpty()) {
      return;
    }
    long bits = versions.and(kind.versions()).bits();
    SchemaEngine engine = Decoded.STORE.engine();
    boolean accepted = AcceptFilter.accepts(resource.root(), kind.object(), bits, false, 0);
    assertThat(engine.faults(resource.root(), kind.object(), bits).isEmpty())
        .as(yaml)
        .isEqualTo(accepted);
    assertThat(Decoded.STORE.conform(resource, versions.and(kind.versions())).findings())
        .as(yaml)
        .matches(
            found -> found.stream().noneMatch(Finding::rejectedByApiServer) == accepted,
            "refused as the filter does");
  }

  /** Changes a key or a value of some lines. */
  private static String mutated(String yaml, Random random) {
    List<String> lines = new java.util.ArrayList<>(yaml.lines().toList());
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith("apiVersion") && !line.startsWith("kind")) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        lines.set(
            at,
            random.nextBoolean()
                ? line.substring(0, colon + 2) + value
                : line.substring(0, colon) + "x" + line.substring(colon));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
