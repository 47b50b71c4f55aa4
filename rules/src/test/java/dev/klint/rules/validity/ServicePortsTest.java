package dev.klint.rules.validity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a dry run of a server does not tell: whether node ports lie in the range, and which port for
 * health checks it could not give (an error without a field).
 */
class ServicePortsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "healthCheckNodePort: 1, ports: [{port: 80}]",
        "healthCheckNodePort: 29999, ports: [{port: 80}]",
        "healthCheckNodePort: 32768, ports: [{port: 80}]",
        "healthCheckNodePort: 31000, ports: [{port: 80, nodePort: 31000}]"
      })
  void portForHealthChecksMustBeFreeAndInRange(String spec) {
    assertThat(ServerAnswers.refused(service(spec))).containsExactly("spec.healthCheckNodePort");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ports: [{port: 80}]",
        "healthCheckNodePort: 30000, ports: [{port: 80}]",
        "healthCheckNodePort: 32767, ports: [{port: 80, nodePort: 31000}]"
      })
  void portForHealthChecksIsLegal(String spec) {
    assertThat(ServerAnswers.refused(service(spec))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ports: [{name: A, port: 80, nodePort: 99}]"})
  void nothingElseIsLookedAtWhenANodePortCannotBeGiven(String spec) {
    assertThat(ServerAnswers.refused(service(spec))).containsExactly("spec.ports[0].nodePort");
  }

  private static String service(String spec) {
    return "{apiVersion: v1, kind: Service, metadata: {name: s}, spec:"
        + " {type: LoadBalancer, externalTrafficPolicy: Local, "
        + spec
        + "}}";
  }
}
