package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are taken for on disk, whatever paths are given, in whatever order. */
class NeighboursTest {
  private static final String PATCH =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replica: 3
        template:
          spec:
            containers:
            - name: web
              env: [{name: COLOUR, value: green}]
      """;

  private static final String FINDING = ":5:3: error: no field \"replica\" in a deployment spec;";

  private static final String BASE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: example.org/web:1.2
              resources: {limits: {memory: 1Gi}}
      """;

  private static final String OPERATIONS =
      "- {op: replace, path: /metadata/name, value: {kind: x, apiVersion: y}}\n";

  private final Path folder;
  private final Klint klint;

  NeighboursTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.klint = Klint.in(this.folder);
    klint
        .write("base/deployment.yaml", BASE)
        .write("base/kustomization.yaml", "resources: [deployment.yaml]\n")
        .write(
            "overlays/prod/kustomization.yaml",
            """
            resources: [../../base]
            patches:
            - path: patches/replicas.yaml
            - path: ./patches/../operations.yaml
              target: {kind: Deployment}
            patchesStrategicMerge: [../../shared/common.yaml]
            """)
        .write("overlays/prod/patches/replicas.yaml", PATCH)
        .write("overlays/prod/operations.yaml", OPERATIONS)
        .write("shared/common.yaml", PATCH);
  }

  /** The whole output for these paths, each finding in a line. */
  private List<String> findings(String... paths) throws InterruptedException {
    return klint.run(paths).out().lines().toList();
  }

  private static void assertOnlyField(List<String> findings, String... files) {
    assertThat(findings).hasSize(files.length);
    for (int i = 0; i < files.length; i++) {
      assertThat(findings.get(i)).startsWith(files[i] + FINDING);
    }
  }

  @Test
  void patchesAreHeldToTheSchemaOnly() throws Exception {
    assertOnlyField(findings("."), "overlays/prod/patches/replicas.yaml", "shared/common.yaml");
    assertThat(klint.run("-f", "json", ".").out())
        .containsOnlyOnce("\"verdict\": \"accepted\"")
        .contains("\"verdict\": \"not-a-manifest\"");
  }

  @Test
  void aPatchAloneIsKnownByTheKustomizationAbove() throws Exception {
    String patch = "overlays/prod/patches/replicas.yaml";
    assertOnlyField(findings(patch), patch);
    assertOnlyField(findings("overlays/prod/patches"), patch);
    assertOnlyField(findings("./overlays/../" + patch), patch);
    assertOnlyField(findings(folder.resolve(patch).toString()), patch);
    assertOnlyField(findings("base", patch), patch);
  }

  @Test
  void aPatchIsKnownByItsNameOnStandardInput() throws Exception {
    String name = "overlays/prod/patches/replicas.yaml";

    assertOnlyField(
        klint.runWithInput(PATCH, "-", "--stdin-filename", name).out().lines().toList(), name);
  }

  @Test
  void aPatchIsKnownFromBelowTheWorkingDirectoryInARepository() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Klint below = Klint.in(folder.resolve("overlays/prod/patches"));

    assertOnlyField(below.run("replicas.yaml").out().lines().toList(), "replicas.yaml");
  }

  @Test
  void anOverlayElsewhereInTheRunTellsOfPatchesBesideIt() throws Exception {
    assertOnlyField(findings("shared", "overlays/prod/kustomization.yaml"), "shared/common.yaml");
    assertOnlyField(findings("overlays/prod/operations.yaml", "shared"), "shared/common.yaml");
  }

  @Test
  void contextTellsOfPatchesToo() throws Exception {
    assertOnlyField(findings("shared", "--context", "overlays"), "shared/common.yaml");
  }

  @Test
  void fixesSeeTheSameFiles() throws Exception {
    klint.run("--unsafe-fixes", "overlays/prod/patches/replicas.yaml");

    assertThat(Files.readString(folder.resolve("overlays/prod/patches/replicas.yaml")))
        .isEqualTo(PATCH.replace("replica:", "replicas:"));
  }

  @Test
  void linksLeadToTheSameFiles() throws Exception {
    Files.createSymbolicLink(folder.resolve("current"), Path.of("overlays/prod"));
    Files.createSymbolicLink(folder.resolve("overlays/prod/link.yaml"), Path.of("real.txt"));
    klint.write("overlays/prod/real.txt", PATCH);
    klint.write("overlays/prod/patches/kustomization.yaml", "patches: [../link.yaml]\n");

    assertOnlyField(findings("current/patches/replicas.yaml"), "current/patches/replicas.yaml");
    assertOnlyField(
        findings("overlays/prod/link.yaml", "current/patches"),
        "overlays/prod/link.yaml",
        "current/patches/replicas.yaml");
    assertOnlyField(
        findings("overlays/prod/real.txt", "overlays/prod/patches").subList(0, 1),
        "overlays/prod/real.txt");
  }

  /** Every order and choice of paths gives each file the findings that it has in the whole run. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderOfPathsDoesNotMatter(long seed) throws Exception {
    List<String> paths =
        new ArrayList<>(
            Arrays.asList(
                "base/deployment.yaml",
                "base/kustomization.yaml",
                "overlays/prod/kustomization.yaml",
                "overlays/prod/patches/replicas.yaml",
                "overlays/prod/operations.yaml",
                "shared/common.yaml"));
    List<String> expected = findings(paths.toArray(new String[0])).stream().sorted().toList();
    assertThat(expected).hasSize(2);

    Collections.shuffle(paths, new Random(seed));

    assertThat(findings(paths.toArray(new String[0])))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void withoutAKustomizationAPatchIsReadAsWhole() throws Exception {
    Files.delete(folder.resolve("overlays/prod/kustomization.yaml"));

    assertThat(klint.run("shared").out()).contains("selector");
  }

  @Test
  void whatKustomizeMayFillInIsNotMissing() throws Exception {
    String bare =
        BASE.replace("  selector: {matchLabels: {app: web}}\n", "")
            .replace("    metadata: {labels: {app: web}}\n", "");
    String binding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: web}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: web}
        subjects: [{kind: ServiceAccount, name: web}]
        """;
    String namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: _}\n";
    klint.write("app/a.yaml", bare).write("app/b.yaml", binding).write("app/c.yaml", namespace);
    assertThat(findings("app")).hasSize(4);

    klint.write("app/kustomization.yaml", "resources: [a.yaml, b.yaml, c.yaml]\n");
    assertThat(findings("app")).isEmpty();
    assertThat(
            klint
                .run("-f", "json", "app/a.yaml", "app/b.yaml", "app/c.yaml")
                .out()
                .split("undetermined"))
        .hasSize(4);

    klint.write("app/a.yaml", BASE.replace("labels: {app: web}", "labels: {app: other}"));
    assertThat(findings("app")).singleElement().asString().contains("selector-template-mismatch");
  }

  @Test
  void whatAKustomizationDoesNotUseMayBeAPart() throws Exception {
    klint.write("base/off_patch.yaml", PATCH);
    klint.write("base/nameless.yaml", "kind: ConfigMap\nmetadata: {name: a}\n");
    klint.write("base/whole.yaml", BASE.replace("web:1.2", "web:latest"));

    assertThat(findings("base"))
        .satisfiesExactly(
            line -> assertThat(line).contains("base/nameless.yaml:").contains("no apiVersion"),
            line -> assertThat(line).startsWith("base/off_patch.yaml" + FINDING),
            line -> assertThat(line).contains("base/whole.yaml:").contains("image-tag-latest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{[", "\0\0\0", "patches: {a: ", "- 1"})
  void aBrokenKustomizationElsewhereIsNoTrouble(String text) throws Exception {
    klint.write("base/kustomization.yaml", text);

    assertThat(klint.run("base/deployment.yaml"))
        .isEqualTo(new Klint.Result(0, "", "no findings; 1 manifest in 1 file\n"));
  }

  @Test
  void aChartsTemplatesAreToldFromOthers() throws Exception {
    String quoted = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: '{{ name }}'}\ndatum: {}\n";
    klint.write("shop/Chart.yaml", "name: shop\n").write("shop/templates/a.yaml", quoted);
    klint.write("argo/templates/a.yaml", quoted);

    assertThat(findings("-v", "shop", "argo"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("shop/templates/a.yaml:3:").contains("template"),
            line -> assertThat(line).startsWith("argo/templates/a.yaml:4:1: error: no field"));
    assertThat(klint.run("-f", "full", "-v", "shop").out())
        .contains("helm template CHART | klint -");
    assertThat(findings("-v", "shop/templates/a.yaml")).hasSize(1);
  }

  @Test
  void fragmentsOfJkubeAreParts() throws Exception {
    klint.write("src/main/jkube/deployment.yml", "spec: {replica: 2}\n");
    klint.write("src/main/jkube/web-svc.yml", "spec: {ports: [{port: '${port}'}]}\n");

    assertThat(findings("src"))
        .singleElement()
        .asString()
        .startsWith("src/main/jkube/deployment.yml:1:8: error: no field \"replica\"");
  }
}
