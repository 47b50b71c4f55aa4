package dev.klint.rules.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.lint.AllRules;
import dev.klint.core.lint.LintOptions;
import dev.klint.core.lint.Linter;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSelection;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.text.Input;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import dev.klint.rules.pods.ContainerPortConflict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the warnings to the recorded answers of an API server of 1.36.3. */
class ServerWarningsTest {
  /** What a rule of the catalogue says besides what the server does. */
  private static final Map<String, String> MORE =
      Map.of(
          "persistent volume flocker", "non-functional-volume-type spec.flocker",
          "node config source", "deprecated-field spec.configSource",
          "persistent volume quobyte", "non-functional-volume-type spec.quobyte",
          "claim 1000m", "resource-unit-suspicious spec.resources.requests[storage]");

  /** In a Pod, the server makes the request of the limit, and then warns of both. */
  private static final Map<String, String> SAID_ONCE =
      Map.of(
          "limit copied to request",
          "resource-unit-suspicious spec.containers[0].resources.requests[memory]");

  private record Text(String text) implements Input {
    @Override
    public String name() {
      return "it.yaml";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<Finding> findings(String yaml, KubeVersions targets) {
    LintOptions options =
        new LintOptions(
            targets,
            AllRules.with(List.of(new ApiServerWarnings(), new ContainerPortConflict())),
            Map.of(),
            Optional.empty(),
            1);
    return new Linter(options).lint(List.of(new Text(yaml))).findings();
  }

  @Test
  void klintWarnsOfTheSameFieldsAsTheServer() {
    List<MappingNode> cases = cases();
    assertThat(cases).hasSizeGreaterThan(200);
    Map<String, String> differences = new TreeMap<>();
    for (MappingNode one : cases) {
      String id = text(one, "id");
      Set<String> server = new TreeSet<>();
      for (YamlNode warning :
          ((SequenceNode) Objects.requireNonNull(one.get("warnings"))).items()) {
        server.add(((ScalarNode) warning).value());
      }
      server.remove(SAID_ONCE.getOrDefault(id, ""));
      Set<String> ours = warnings(text(one, "yaml"));
      ours.remove(MORE.getOrDefault(id, ""));
      if (!isSame(server, ours)) {
        differences.put(id, "server " + server + ", klint " + ours);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** {@code container-port-conflict} is how klint calls some of the server's own warnings. */
  private static Set<String> warnings(String yaml) {
    Set<String> warnings = new TreeSet<>();
    for (Finding finding : findings(yaml, KubeVersions.of(new KubeVersion(36)))) {
      assertThat(finding.rejectedByApiServer()).as(finding.message()).isFalse();
      if (finding.severity() == Severity.WARNING) {
        String rule = finding.rule().replace("container-port-conflict", "api-server-warning");
        warnings.add(rule + " " + finding.path());
      }
    }
    return warnings;
  }

  /** A path of the server that ends in a star is only known so far. */
  private static boolean isSame(Set<String> server, Set<String> ours) {
    Set<String> left = new TreeSet<>(ours);
    for (String warning : server) {
      boolean found =
          warning.endsWith("*")
              ? left.removeIf(path -> path.startsWith(warning.substring(0, warning.length() - 1)))
              : left.remove(warning);
      if (!found) {
        return false;
      }
    }
    return left.isEmpty();
  }

  private static List<MappingNode> cases() {
    List<MappingNode> cases = new ArrayList<>();
    try (InputStream in = ServerWarningsTest.class.getResourceAsStream("warnings-cases.jsonl")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) {
        SourceText source = new SourceText("cases", line, Position.START);
        cases.add((MappingNode) YamlReader.parse(source).root().orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static String text(MappingNode line, String name) {
    return ((ScalarNode) Objects.requireNonNull(line.get(name))).value();
  }

  /** As the strategies of the servers 1.28 to 1.36 have them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.28..1.32 | is deprecated | v1 | Pod | volumes: [{name: v, gitRepo: {repository: x}}]",
        "1.33..1.36 | is off since | v1 | Pod | volumes: [{name: v, gitRepo: {repository: x}}]",
        "1.28..1.30 | is deprecated | v1 | Pod | volumes: [{name: v, cephfs: {monitors: [x]}}]",
        "1.31..1.36 | does not work since | v1 | Pod | volumes: [{name: v, rbd: {monitors: [x], image: i}}]",
        "1.33..1.36 | canonical | v1 | Pod | dnsConfig: {nameservers: ['2001:DB8::1']}",
        "1.33..1.35 | leading zeros | v1 | Pod | hostAliases: [{ip: 010.1.1.1}]",
        "1.32..1.36 | names nothing | v1 | Pod | volumes: [{name: v, projected: {sources: [{}]}}]",
        "1.28..1.36 | canonical | v1 | Service | 'externalName: x, clusterIP: ''2001:DB8::1'''",
        "1.34..1.36 | sessionAffinity | v1 | Service | 'clusterIP: None, sessionAffinity: ClientIP'",
        "1.35..1.36 | PreferClose | v1 | Service | trafficDistribution: PreferClose",
        "1.30..1.36 | Recycle | v1 | PersistentVolume | persistentVolumeReclaimPolicy: Recycle",
        "1.35..1.36 | is more than | v1 | ResourceQuota | 'hard: {requests.cpu: 2, limits.cpu: 1}'",
        "1.35..1.36 | tokens | storage.k8s.io/v1 | CSIDriver | 'tokenRequests: [{audience: a}]'",
        "1.33..1.36 | revisionHistoryLimit | apps/v1 | StatefulSet | revisionHistoryLimit: -1"
      })
  void serverWarnsOnlyInTheseMinors(
      String minors, String words, String apiVersion, String kind, String spec) {
    String yaml =
        "{apiVersion: %s, kind: %s, metadata: {name: x}, spec: {%s}}"
            .formatted(apiVersion, kind, spec);
    KubeVersions versions = KubeVersions.NONE;
    for (Finding finding : findings(yaml, KubeVersions.BUILT_IN)) {
      if (finding.message().contains(words) && !finding.rejectedByApiServer()) {
        versions = versions.or(finding.versions().and(KubeVersions.BUILT_IN));
      }
    }
    assertThat(versions.ranges()).isEqualTo(minors);
  }

  @Test
  void oneIdIsEnoughToHaveThemLookedFor() {
    RuleSet all = AllRules.with(List.of(new ApiServerWarnings()));
    RuleSelection one =
        new RuleSelection(Profile.RECOMMENDED, List.of("duplicate-env-var"), List.of(), List.of());

    assertThat(one.from(all).rules()).hasSize(1);
    assertThat(one.from(all).infos()).extracting(RuleInfo::id).containsExactly("duplicate-env-var");
    assertThat(RuleSelection.of(Profile.VALIDITY).from(all).rules()).isEmpty();
  }

  @Test
  void badNameIsNoWarningBesides() {
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: '%s'}}";
    assertThat(findings(pod.formatted("a.b"), KubeVersions.BUILT_IN))
        .extracting(Finding::rule)
        .contains("api-server-warning");
    assertThat(findings(pod.formatted("A_b"), KubeVersions.BUILT_IN))
        .extracting(Finding::rule)
        .doesNotContain("api-server-warning");
  }

  @Test
  void finalizersOfCustomResourcesShouldHaveADomain() {
    String yaml =
        """
        apiVersion: example.com/v1
        kind: Tool
        metadata:
          name: t
          finalizers: [mine, example.com/mine, orphan, kubernetes, my.domain]
        """;
    assertThat(findings(yaml, KubeVersions.BUILT_IN))
        .filteredOn(finding -> finding.rule().equals("api-server-warning"))
        .extracting(finding -> finding.location().start().column() + " " + finding.path())
        .containsExactly("16 metadata.finalizers", "60 metadata.finalizers");
    assertThat(findings(yaml.replace("example.com/v1", "v1"), KubeVersions.BUILT_IN))
        .extracting(Finding::rule)
        .doesNotContain("api-server-warning");
  }

  @Test
  void fieldOfTheOldNameIsRenamedUnlessTheNewOneIsThere() {
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {serviceAccount: a%s}}";
    assertThat(findings(pod.formatted(""), KubeVersions.BUILT_IN))
        .filteredOn(finding -> finding.rule().equals("deprecated-field"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.fix().orElseThrow().edits().get(0).text())
                    .isEqualTo("serviceAccountName"));
    assertThat(findings(pod.formatted(", serviceAccountName: b"), KubeVersions.BUILT_IN))
        .filteredOn(finding -> finding.rule().equals("deprecated-field"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).isEmpty());
  }

  /** Each with each would take minutes. */
  @Test
  void manyPortsVariablesAndPathsAreLookedAtInGoodTime() {
    StringBuilder pod =
        new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n");
    pod.append("  containers:\n    - name: a\n      image: i\n      env:\n");
    for (int i = 0; i < 20_000; i++) {
      pod.append("        - {name: A, value: \"").append(i).append("\"}\n");
    }
    pod.append("      ports:\n");
    for (int i = 0; i < 20_000; i++) {
      pod.append("        - {containerPort: 80, hostPort: ").append(i + 1).append("}\n");
    }
    pod.append("  volumes:\n    - name: v\n      configMap:\n        items:\n");
    for (int i = 0; i < 20_000; i++) {
      pod.append("          - {key: a, path: \"").append(i).append("\"}\n");
    }
    assertThat(findings(pod.toString(), KubeVersions.of(new KubeVersion(36))))
        .filteredOn(finding -> finding.rule().equals("duplicate-env-var"))
        .hasSize(19_999);
  }
}
