package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that came or went with a minor, by the stages of their feature gates. */
class VersionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.28 | 1.31 | containers: [{name: c, image: i, env: [{name: 'A B'}]}]",
        "1.28 | 1.32 | 'containers: [{name: c, image: i}], dnsConfig: {searches: [_a.b]}'",
        "1.28 | 1.32 | containers: [{name: c, image: i, lifecycle: {preStop: {sleep: {seconds: 0}}}}]",
        "1.36 | 1.36 | 'containers: [{name: c, image: i}], hostAliases: [{ip: 010.1.1.1}]'",
        "1.29 | 1.33 | containers: [{name: c, image: i, restartPolicy: Never}]",
        "1.28 | 1.36 | containers: [{name: C, image: i}]"
      })
  void podIsRefusedOnlyInTheseMinors(String first, String last, String spec) {
    assertRefused(
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {" + spec + "}}", first, last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.28 | 1.36 | clusterIP: 10.96.300.1",
        "1.36 | 1.36 | clusterIP: 010.96.0.1",
        "1.28 | 1.36 | 'clusterIP: 010.96.0.1, type: x'",
        "1.36 | 1.36 | 'externalIPs: [010.1.1.1]'",
        "1.28 | 1.36 | 'externalIPs: [127.0.0.01]'",
        "1.36 | 1.36 | 'type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8]'",
        "1.28 | 1.32 | 'type: LoadBalancer, ports: [{port: 10250}]'",
        "1.31 | 1.36 | trafficDistribution: close",
        "1.31 | 1.33 | trafficDistribution: PreferSameNode"
      })
  void serviceIsRefusedOnlyInTheseMinors(String first, String last, String spec) {
    String ports = spec.contains("ports:") ? "" : ", ports: [{port: 80}]";
    assertRefused(
        "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {" + spec + ports + "}}",
        first,
        last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.28 | 1.36 | IPv6 | 'addresses: [x]'",
        "1.33 | 1.36 | IPv6 | 'addresses: [2001:DB8::1]'",
        "1.28 | 1.36 | IPv6 | 'addresses: [FE80::1]'",
        "1.28 | 1.36 | IPv6 | 'addresses: [10.1.1.1]'",
        "1.36 | 1.36 | IPv4 | 'addresses: [10.1.1.01]'",
        "1.34 | 1.36 | IPv4 | 'addresses: [10.1.1.1], hints: {forNodes: [{name: A}]}'"
      })
  void endpointIsRefusedOnlyInTheseMinors(String first, String last, String type, String endpoint) {
    assertRefused(
        "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: s}, addressType: "
            + type
            + ", endpoints: [{"
            + endpoint
            + "}]}",
        first,
        last);
  }

  private static void assertRefused(String manifest, String first, String last) {
    KubeVersions all = KubeVersions.between(new KubeVersion(28), new KubeVersion(36));
    TreeMap<String, String> refused = new TreeMap<>();
    List<Finding> findings =
        ServerAnswers.lint(all, List.of(new ServerAnswers.Text("p.yaml", manifest))).findings();
    for (Finding finding : findings) {
      if (finding.cause().equals(Optional.of(Cause.UNKNOWN_FIELD))) {
        continue; // from before there was the field
      }
      finding.versions().list().forEach(minor -> refused.put(minor.toString(), finding.path()));
    }
    assertThat(refused).isNotEmpty();
    assertThat(refused.firstKey()).isEqualTo(first);
    assertThat(refused.lastKey()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "34 | 36 | spec.volumeAttributesClassName | v1 | PersistentVolume"
            + "| {accessModes: [ReadWriteOnce], capacity: {storage: 1}, csi: {driver: d, volumeHandle: h}, volumeAttributesClassName: ''}",
        "34 | 35 | spec.devices.constraints[0].matchAttribute | resource.k8s.io/v1 | ResourceClaim"
            + "| {devices: {constraints: [{distinctAttribute: d/a}]}}",
        "36 | 36 | spec.devices.constraints[0].distinctAttribute | resource.k8s.io/v1 | ResourceClaim"
            + "| {devices: {constraints: [{distinctAttribute: a}]}}",
        "34 | 35 | spec | resource.k8s.io/v1 | ResourceSlice"
            + "| {driver: d, perDeviceNodeSelection: true, pool: {name: p, resourceSliceCount: 1}}",
        "35 | 36 | spec.nodeAllocatableUpdatePeriodSeconds | storage.k8s.io/v1 | CSIDriver"
            + "| {nodeAllocatableUpdatePeriodSeconds: 1}"
      })
  void isRefusedInTheseOfTheNewestMinors(
      int first, int last, String path, String apiVersion, String kind, String spec) {
    String yaml =
        "{apiVersion: %s, kind: %s, metadata: {name: n}, spec: %s}"
            .formatted(apiVersion, kind, spec);
    KubeVersions newest = KubeVersions.between(new KubeVersion(34), new KubeVersion(36));
    TreeSet<String> minors = new TreeSet<>();
    for (Finding finding :
        ServerAnswers.lint(newest, List.of(new ServerAnswers.Text("it.yaml", yaml))).findings()) {
      if (finding.path().equals(path)) {
        finding.versions().list().forEach(minor -> minors.add(minor.toString()));
      }
    }
    assertThat(minors).isNotEmpty();
    assertThat(minors.first()).isEqualTo("1." + first);
    assertThat(minors.last()).isEqualTo("1." + last);
  }
}
