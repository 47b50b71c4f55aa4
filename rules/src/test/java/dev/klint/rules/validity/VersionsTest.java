package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import java.util.TreeMap;
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
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {" + spec + "}}";
    KubeVersions all = KubeVersions.between(new KubeVersion(28), new KubeVersion(36));
    TreeMap<String, String> refused = new TreeMap<>();
    List<Finding> findings =
        ServerAnswers.lint(all, List.of(new ServerAnswers.Text("p.yaml", pod))).findings();
    for (Finding finding : findings) {
      finding.versions().list().forEach(minor -> refused.put(minor.toString(), finding.path()));
    }
    assertThat(refused).isNotEmpty();
    assertThat(refused.firstKey()).isEqualTo(first);
    assertThat(refused.lastKey()).isEqualTo(last);
  }
}
