package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  private static FieldInfo field(String written) {
    FieldAnswer answer = Decoded.STORE.explain(written);
    assertThat(answer.problem()).isEmpty();
    return answer.fields().get(0);
  }

  private static String problem(String written) {
    FieldAnswer answer = Decoded.STORE.explain(written);
    assertThat(answer.fields()).isEmpty();
    return answer.problem();
  }

  @Test
  void aFieldHasTypeKeysAndFields() {
    FieldInfo ports = field("pod.spec.containers.ports");

    assertThat(ports.path()).isEqualTo("spec.containers[].ports");
    assertThat(ports.name()).isEqualTo("ports");
    assertThat(ports.type()).isEqualTo("list of ContainerPort");
    assertThat(ports.typeName()).isEqualTo("ContainerPort");
    assertThat(ports.owner()).isEqualTo("core_v1/Container");
    assertThat(ports.keys()).containsExactly("containerPort", "protocol");
    assertThat(ports.versions()).isEqualTo(KubeVersions.BUILT_IN);
    assertThat(ports.fields())
        .extracting(FieldInfo::path)
        .contains("spec.containers[].ports[].name");
    assertThat(ports.fields()).filteredOn(FieldInfo::required).hasSize(1);
  }

  @Test
  void anItemIsNotItsList() {
    FieldInfo item = field("pod.spec.containers[0].ports[3]");

    assertThat(item.path()).isEqualTo("spec.containers[].ports[]");
    assertThat(item.type()).isEqualTo("ContainerPort");
    assertThat(item.keys()).isEmpty();
  }

  @Test
  void aKeyOfAMapIsAField() {
    assertThat(field("pod.metadata.labels").type()).isEqualTo("map of string");
    assertThat(field("pod.metadata.labels[app.kubernetes.io/name]"))
        .returns("metadata.labels[app.kubernetes.io/name]", FieldInfo::path)
        .returns("string", FieldInfo::type);
    assertThat(field("pod.spec.containers.resources.limits.memory").type()).isEqualTo("quantity");
  }

  @Test
  void aFieldThatCameLaterOrWentSaysSo() {
    assertThat(field("pod.spec.containers.restartPolicyRules").versions().oldest())
        .isGreaterThan(KubeVersions.BUILT_IN.oldest());
    assertThat(field("pvc.spec.resources").typeName()).isEqualTo("VolumeResourceRequirements");
  }

  @Test
  void wordsAreNamedWhereThereAreFew() {
    assertThat(field("deployment.spec.strategy.type").values())
        .containsExactly("Recreate", "RollingUpdate");
    assertThat(field("pod.spec.containers.image").values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "po,Pod",
    "PODS,Pod",
    "Deployment,Deployment",
    "deploy,Deployment",
    "deployments.apps,Deployment",
    "deploy.v1.apps.spec,Deployment",
    "v1.Pod.spec,Pod",
    "apps/v1.Deployment.spec,Deployment",
    "apps/v1/Deployment,Deployment",
    "ing.networking.k8s.io.spec.rules,Ingress",
    "networking.k8s.io/v1.Ingress.spec,Ingress",
    "quota,ResourceQuota",
    "limits,LimitRange",
    "netpol,NetworkPolicy",
    "crd.spec.versions.schema.openAPIV3Schema.properties.a.items.properties.b,CustomResourceDefinition"
  })
  void kindsGoByAllTheirNames(String written, String kind) {
    assertThat(field(written).kind().type().kind()).isEqualTo(kind);
  }

  @Test
  void theVersionMostLikelyMeantComesFirst() {
    assertThat(Decoded.STORE.explain("hpa.spec").fields())
        .extracting(info -> info.kind().type().apiVersion())
        .startsWith("autoscaling/v2", "autoscaling/v1");
    assertThat(field("autoscaling/v1.HorizontalPodAutoscaler.spec").kind().type().version())
        .isEqualTo("v1");
    assertThat(field("hpa.spec.targetCPUUtilizationPercentage").kind().type().version())
        .isEqualTo("v1");
  }

  @Test
  void schemasInSchemasAreShownOneLevelDeep() {
    FieldInfo schema = field("crd.spec.versions.schema.openAPIV3Schema");

    assertThat(schema.fields()).hasSizeGreaterThan(30).allMatch(one -> one.fields().isEmpty());
    assertThat(field("crd.spec.versions.schema.openAPIV3Schema.items").type())
        .isEqualTo("JSONSchemaProps or list of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "podd.spec | no kind is called 'podd'; did you mean 'Pod'?",
        "pod.spec.container | spec of Pod has no field 'container'; did you mean 'containers'?",
        "pod.specc.x | Pod has no field 'specc'; did you mean 'spec'?",
        "pod.spec.containers.image.tag | spec.containers[].image of Pod is of type string and has no fields",
        "batch/v1.Deployment | Deployment is not of batch/v1 but of apps/v1",
        "qwxyz | no kind is called 'qwxyz'",
      })
  void whatIsNotThereIsGuessed(String written, String problem) {
    assertThat(problem(written)).isEqualTo(problem);
  }

  @Test
  void aResourcesOwnVersionComesFirst() {
    GroupVersionKind old = new GroupVersionKind("autoscaling", "v1", "HorizontalPodAutoscaler");

    assertThat(Decoded.STORE.explain(old, List.of("spec", "maxReplicas")).fields())
        .extracting(info -> info.kind().type().version())
        .startsWith("v1", "v2");
    assertThat(Decoded.STORE.explain(old, List.of("spec", "metrics")).problem())
        .startsWith("spec of HorizontalPodAutoscaler has no field 'metrics'");
    assertThat(
            Decoded.STORE
                .explain(new GroupVersionKind("acme.io", "v1", "Web"), List.of())
                .problem())
        .isEqualTo("nothing is known of the kind Web of acme.io/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "/", "[", "]", "v1", "v1.", "pod.[", "pod..spec", "a/b/c", "pod[x"})
  void oddTextIsAnsweredInOneLine(String written) {
    assertThat(problem(written)).isNotEmpty().doesNotContain("\n");
  }

  @Property
  void anyTextIsAnswered(@ForAll String written) {
    FieldAnswer answer = Decoded.STORE.explain("pod." + written);

    assertThat(answer.problem().isEmpty()).isEqualTo(!answer.fields().isEmpty());
    assertThat(answer.problem()).doesNotContain("\u001b");
  }

  @Test
  void versionsOfAFieldAreThoseOfAllOnItsPath() {
    for (FieldInfo child : field("pod.spec").fields()) {
      assertThat(child.versions().without(KubeVersions.BUILT_IN)).isEqualTo(KubeVersions.NONE);
    }
    assertThat(field("pod.spec.containers.resizePolicy").versions().newest())
        .isEqualTo(new KubeVersion(36));
  }
}
