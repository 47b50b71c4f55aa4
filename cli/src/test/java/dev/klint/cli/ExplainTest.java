package dev.klint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  private static final String MANIFEST =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
        - name: app
          imagePullPolicy: Never
          imagee: nginx
      """;

  private final Klint klint;

  ExplainTest(@TempDir Path folder) {
    klint = Klint.in(folder);
  }

  private String explain(String... args) throws Exception {
    String[] all = new String[args.length + 1];
    all[0] = "explain";
    System.arraycopy(args, 0, all, 1, args.length);
    Klint.Result result = klint.run(all);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out();
  }

  private String problem(String... args) throws Exception {
    String[] all = new String[args.length + 1];
    all[0] = "explain";
    System.arraycopy(args, 0, all, 1, args.length);
    Klint.Result result = klint.run(all);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
    return result.err();
  }

  @Test
  void aFieldIsExplainedInColumns() throws Exception {
    assertThat(explain("po.spec.containers.ports"))
        .startsWith(
            """
            Pod of v1: spec.containers[].ports

            type       list of ContainerPort
            versions   all (1.28..1.36)
            list type  map, by containerPort and protocol
            """)
        .contains("\nfields\n  containerPort  integer  required\n  hostIP         string\n");
  }

  @Test
  void aFieldTellsItsWordsLimitsAndRules() throws Exception {
    assertThat(explain("pod.spec.containers.imagePullPolicy"))
        .contains("\nvalues     Always, IfNotPresent, Never; all others are refused\n")
        .contains("\nrules      unsupported-value  ");
    assertThat(explain("pod.spec.containers.ports.containerPort"))
        .contains("\nchecked    must be between 1 and 65535\n")
        .contains("\nrequired   yes, by the API reference\n");
    assertThat(explain("pod.spec.containers.image")).contains(" image-tag-latest ");
    assertThat(explain("event.type")).doesNotContain("rules ");
  }

  @Test
  void minorsAreToldWhereNotAllHaveAField() throws Exception {
    assertThat(explain("pvc.spec.volumeAttributesClassName")).contains("\nversions   since 1.29\n");
    assertThat(explain("pod.spec")).containsPattern("\n  hostnameOverride +string +since 1.34\n");
  }

  @Test
  void otherVersionsOfTheApiAreNamed() throws Exception {
    assertThat(explain("hpa.spec.maxReplicas"))
        .startsWith("HorizontalPodAutoscaler of autoscaling/v2: spec.maxReplicas\n")
        .contains("\nalso in autoscaling/v1");
    assertThat(explain("autoscaling/v1.hpa.spec.maxReplicas"))
        .startsWith("HorizontalPodAutoscaler of autoscaling/v1: spec.maxReplicas\n")
        .doesNotContain("also in");
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml:7,spec.containers[].imagePullPolicy",
    "a.yaml:6:3,spec.containers",
    "./a.yaml:3:12,metadata.name"
  })
  void theFieldOnALineIsExplained(String place, String path) throws Exception {
    klint.write("a.yaml", MANIFEST);

    assertThat(explain(place)).startsWith("Pod of v1: " + path + "\n");
  }

  @Test
  void standardInputIsAFileToo() throws Exception {
    assertThat(klint.runWithInput(MANIFEST, "explain", "--", "-:5").out())
        .startsWith("Pod of v1: spec.containers\n");
  }

  @Test
  void whatIsNotThereIsGuessed() throws Exception {
    klint.write("a.yaml", MANIFEST);

    assertThat(problem("podd.spec"))
        .isEqualTo("klint: no kind is called 'podd'; did you mean 'Pod'?\n");
    assertThat(problem("pod.spec.container"))
        .isEqualTo("klint: spec of Pod has no field 'container'; did you mean 'containers'?\n");
    assertThat(problem("a.yaml:8"))
        .isEqualTo(
            "klint: a.yaml:8: spec.containers[] of Pod has no field 'imagee';"
                + " did you mean 'image'?\n");
    assertThat(problem("a.yaml:80")).isEqualTo("klint: a.yaml:80: no field begins on line 80\n");
    assertThat(problem("b.yaml:1")).startsWith("klint: b.yaml: no such file");
    assertThat(problem(".:1")).contains("is a folder");
    assertThat(problem("image-tag-latestt")).contains("did you mean 'image-tag-latest'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":1", "pod.\u001b[2J", "x\u001b[2J:1", "a:0", "pod.yaml"})
  void oddWordsAreAnsweredSafely(String word) throws Exception {
    assertThat(problem(word)).startsWith("klint: ").hasLineCount(1).doesNotContain("\u001b");
  }

  @Test
  void programsGetJson() throws Exception {
    assertThat(explain("deploy.spec.strategy.type", "--format", "json"))
        .isEqualTo(
            "{\"version\": 1, \"fields\": [\n"
                + "  {\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\","
                + " \"path\": \"spec.strategy.type\", \"type\": \"string\", \"typeName\": null,"
                + " \"kubernetesVersions\": [\"1.28\", \"1.29\", \"1.30\", \"1.31\", \"1.32\","
                + " \"1.33\", \"1.34\", \"1.35\", \"1.36\"], \"required\": false, \"keys\": [],"
                + " \"set\": false, \"values\": [\"Recreate\", \"RollingUpdate\"],"
                + " \"valuesEnforced\": false, \"limits\": [], \"rules\": []}\n"
                + "]}\n");
    assertThat(explain("image-tag-latest", "-f", "json"))
        .startsWith("{\"version\": 1, \"rule\": {\"id\": \"image-tag-latest\", ")
        .contains("\"page\": \"image-tag-latest: ");
    assertThat(problem("pod", "--format", "xml")).contains("known are text, json");
  }
}
