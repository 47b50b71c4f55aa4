package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiVersion: batch/v1, kind: Job} | true",
        "{apiVersion: batch/v1, kind: CronJob} | true",
        "{apiVersion: v1, kind: Pod, spec: {restartPolicy: Never}} | true",
        "{apiVersion: v1, kind: Pod, spec: {restartPolicy: OnFailure}} | true",
        "{apiVersion: v1, kind: Pod, spec: {restartPolicy: Always}} | false",
        "{apiVersion: v1, kind: Pod} | false",
        "{apiVersion: apps/v1, kind: Deployment} | false"
      })
  void jobsAndPodsThatAreNotStartedAgainRunToCompletion(String resource, boolean ends) {
    Workload workload = Workload.of(Manifests.resource(resource + "\n")).orElseThrow();
    assertThat(workload.runsToCompletion()).isEqualTo(ends);
  }

  @Test
  void labelsOfBrokenTypeCannotBeKnown() {
    Resource pod = Manifests.resource("{apiVersion: v1, kind: Pod, metadata: {labels: [a]}}\n");
    assertThat(Workload.of(pod).orElseThrow().podLabels()).isEmpty();
  }

  @Test
  void keyHasTheDefaultNamespaceUnlessTheKindHasNone() {
    Resource pod = Manifests.resource("{apiVersion: v1, kind: Pod, metadata: {name: a}}\n");
    Resource role =
        Manifests.resource(
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}}\n");
    assertThat(ResourceKey.of(pod)).isEqualTo(new ResourceKey("", "Pod", "default", "a"));
    assertThat(ResourceKey.of(role.in(Scope.CLUSTER)).namespace()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "argoproj.io/v1alpha1,Rollout,true",
    "monitoring.coreos.com/v1,Prometheus,true",
    "monitoring.coreos.com/v1,ServiceMonitor,false",
    "cert-manager.io/v1,Certificate,false",
    "v1,ConfigMap,false",
    "apps/v1,Deployment,false"
  })
  void customResourcesMayHavePodsUnlessKnownBetter(String version, String kind, boolean may) {
    String text = "{apiVersion: " + version + ", kind: " + kind + "}\n";
    assertThat(PodMakers.isOne(Manifests.resource(text))).isEqualTo(may);
  }
}
