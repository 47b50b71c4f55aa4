package dev.klint.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRolesTest {
  private static TextInput kustomization(String text) {
    return new TextInput("apps/prod/kustomization.yaml", text);
  }

  private static FileRole role(FileRoles roles, String name) {
    return roles.role(new TextInput(name, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patches: [{path: x.yaml}] | PATCH",
        "patches: [x.yaml] | PATCH",
        "patches: [{path: ./a/../x.yaml, target: {kind: Pod}}] | PATCH",
        "patchesStrategicMerge: [x.yaml] | PATCH",
        "'{\"patches\": [{\"path\": \"x.yaml\"}]}' | PATCH",
        "'p: &a {path: x.yaml}\npatches: [*a]' | PATCH",
        "patchesJson6902: [{path: x.yaml, target: {}}] | SETTINGS",
        "configurations: [x.yaml] | SETTINGS",
        "transformers: [x.yaml] | SETTINGS",
        "generators: [x.yaml] | SETTINGS",
        "validators: [x.yaml] | SETTINGS",
        "replacements: [{path: x.yaml}] | SETTINGS",
        "openapi: {path: x.yaml} | SETTINGS",
        "helmCharts: [{name: c, valuesFile: x.yaml}] | SETTINGS",
        "helmCharts: [{name: c, additionalValuesFiles: [x.yaml]}] | SETTINGS",
        "helmChartInflationGenerator: [{values: x.yaml}] | SETTINGS",
        "configMapGenerator: [{name: c, files: [x.yaml]}] | DATA",
        "configMapGenerator: [{name: c, files: [key=x.yaml]}] | DATA",
        "secretGenerator: [{name: c, envs: [x.yaml]}] | DATA",
        "secretGenerator: [{name: c, env: x.yaml}] | DATA",
        "resources: [x.yaml] | INGREDIENT",
        "'{resources: [x.yaml], configMapGenerator: [{files: [x.yaml]}]}' | INGREDIENT",
        "bases: [x.yaml] | SPARE",
        "patches: x.yaml | PATCH",
        "patches: {path: {path: x.yaml}} | SPARE",
        "patches: [[x.yaml]] | SPARE",
        "patches: [1, null, {path: 2}, {path: }] | SPARE",
        "- patches: [x.yaml] | SPARE",
        "patches: [{path: x.yaml} | SPARE",
      })
  void kustomizationsTellWhatFilesAre(String text, FileRole role) {
    FileRoles roles = FileRoles.of(List.of(kustomization(text)));

    assertThat(role(roles, "apps/prod/x.yaml")).isEqualTo(role);
    assertThat(role(roles, "x.yaml")).isEqualTo(FileRole.MANIFEST);
  }

  @Test
  void pathsCountFromTheFolderOfTheKustomization() {
    FileRoles roles =
        FileRoles.of(List.of(kustomization("patches: [{path: ../base/a.yaml}, {path: b/c.yaml}]")));

    assertThat(role(roles, "apps/base/a.yaml")).isEqualTo(FileRole.PATCH);
    assertThat(role(roles, "apps/prod/b/c.yaml")).isEqualTo(FileRole.PATCH);
    assertThat(role(roles, "apps/prod/a.yaml")).isEqualTo(FileRole.SPARE);
    assertThat(role(roles, "apps/prod/b/a.yaml")).isEqualTo(FileRole.SPARE);
    assertThat(role(roles, "apps/prod/b/b/a.yaml")).isEqualTo(FileRole.MANIFEST);
    assertThat(role(roles, "apps/base/b.yaml")).isEqualTo(FileRole.MANIFEST);
  }

  @Test
  void inlinePatchesNameNoFile() {
    String text =
        "patchesStrategicMerge:\n- |-\n  kind: Pod\n  x.yaml\npatches:\n- patch: x.yaml\n";

    assertThat(role(FileRoles.of(List.of(kustomization(text))), "apps/prod/x.yaml"))
        .isEqualTo(FileRole.SPARE);
  }

  @Test
  void orderOfKustomizationsDoesNotMatter() {
    TextInput one = new TextInput("a/kustomization.yaml", "patches: [../x.yaml]");
    TextInput other = new TextInput("b/Kustomization", "configurations: [../x.yaml]");

    assertThat(role(FileRoles.of(List.of(one, other)), "x.yaml")).isEqualTo(FileRole.PATCH);
    assertThat(role(FileRoles.of(List.of(other, one)), "x.yaml")).isEqualTo(FileRole.PATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "pod.yaml, MANIFEST",
    "kustomization.yml, SETTINGS",
    "a/Chart.yaml, SETTINGS",
    "values-prod.yaml, VALUES",
    "templates/pod.yaml, TEMPLATE",
    "a/templates/b/pod.yaml, TEMPLATE",
    "my-templates/pod.yaml, MANIFEST",
    "src/main/jkube/web-svc.yml, FRAGMENT",
    "shop/src/main/fabric8/prod/deployment.yml, FRAGMENT",
    "src/main/jkube/profiles.yml, SETTINGS",
    "thesrc/main/jkube/svc.yml, MANIFEST",
  })
  void namesTellTheRest(String name, FileRole role) {
    assertThat(role(FileRoles.NONE, name)).isEqualTo(role);
  }

  @Test
  void templatesOfAChartStandBesideItsDescription() {
    FileRoles roles = FileRoles.of(List.of(new TextInput("shop/Chart.yaml", "a: 1")));

    assertThat(role(roles, "shop/templates/a/pod.yaml")).isEqualTo(FileRole.CHART_TEMPLATE);
    assertThat(role(roles, "shop/files/pod.yaml")).isEqualTo(FileRole.TEMPLATE);
    assertThat(role(roles, "other/templates/pod.yaml")).isEqualTo(FileRole.TEMPLATE);
  }

  @Test
  void aChartMayLieBesideAKustomization() {
    FileRoles roles =
        FileRoles.of(
            List.of(
                new TextInput("shop/Chart.yaml", "a: 1"),
                new TextInput("shop/kustomization.yaml", "")));

    assertThat(role(roles, "shop/templates/pod.yaml")).isEqualTo(FileRole.CHART_TEMPLATE);
    assertThat(role(roles, "shop/pod.yaml")).isEqualTo(FileRole.SPARE);
    assertThat(role(roles, "shop/values.yaml")).isEqualTo(FileRole.VALUES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0\1\2",
        "patches: [",
        "patches: &a [*a]",
        "patches: [{path: \"\\0\"}, {path: ''}, {path: /}, {path: ..}, {path: ../../../../..}]",
        "? {a: b}\n: c",
        "<<: [1, 2]",
        "patches: !!binary Zm9v",
        "--- 1\n--- [2]\n---\nkind: x",
      })
  void hostileKustomizationsSayNothing(String text) {
    FileRoles roles = FileRoles.of(List.of(kustomization(text)));

    assertThat(role(roles, "apps/prod/x.yaml")).isEqualTo(FileRole.SPARE);
  }

  @Test
  void onlySoManyNamesAreBelieved() {
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "- p" + i + ".yaml\n")
            .collect(Collectors.joining("", "patches:\n", ""));
    FileRoles roles = FileRoles.of(List.of(kustomization(text)));

    assertThat(role(roles, "apps/prod/p1.yaml")).isEqualTo(FileRole.PATCH);
    assertThat(role(roles, "apps/prod/p19999.yaml")).isEqualTo(FileRole.SPARE);
  }

  @Test
  void deepNestingIsNoHarm() {
    String text = "patches: " + "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(role(FileRoles.of(List.of(kustomization(text))), "x.yaml"))
        .isEqualTo(FileRole.MANIFEST);
  }

  @Test
  void fragmentsAreKnownByShortAndLongNames() {
    assertThat(Fragments.kind("src/main/jkube/deployment.yml")).isEqualTo("Deployment");
    assertThat(Fragments.kind("my-app-CM.yaml")).isEqualTo("ConfigMap");
    assertThat(Fragments.kind("app-svc.json")).isEqualTo("Service");
    assertThat(Fragments.kind("cm-app.yml")).isEmpty();
    assertThat(Fragments.kind("README")).isEmpty();
  }
}
