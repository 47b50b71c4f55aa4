package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCallsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [curl, 'http://localhost:8080/x']",
        "command: [sh, -c, 'until nc -z 127.0.0.1 8080; do sleep 1; done']",
        "command: [bash, -c, 'while ! timeout 1 cat < /dev/tcp/localhost/8080; do wget \"[::1]:8080\"; done']",
        "command: [redis-cli, -h, localhost, -p, '8080', ping]",
        "command: [psql, host=localhost port=8080]",
        "args: [wait-for-it, 'localhost:8080', --, 'true']",
        "command: [sh, -c, 'curl $URL'], env: [{name: URL, value: 'localhost:8080'}]",
        "command: [sh, -c, 'curl http://localhost:8080 || exit 1']",
        "env: [{name: DB, value: 'redis://localhost:8080/0'}]"
      })
  void callsAreTold(String container) {
    assertThat(LocalCalls.of(Manifests.container(container)))
        .extracting(LocalCalls.Call::port)
        .contains(8080L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [curl, 'http://localhost/x']",
        "command: [curl, 'http://db:8080/x']",
        "command: [curl, 'http://my-localhost:8080/x']",
        "command: [curl, 'http://10.127.0.0.1:8080/x']",
        "command: [kubectl, port-forward, svc/a, 'localhost:8080']",
        "command: [sh, -c, 'printf localhost:8080 > /x']",
        "command: [sh, -c, 'URL=http://localhost:8080']",
        "command: [sh, -c, 'curl localhost:8080 || :']",
        "command: [sh, -c, 'server & curl localhost:8080']",
        "command: [sh, -c, 'curl $URLS'], env: [{name: URL, value: 'localhost:8080'}]",
        "env: [{name: BASE_URL, value: 'http://localhost:8080'}]",
        "command: [sh, -c, ./configure], env: [{name: DB, value: 'redis://localhost:8080/0'}]"
      })
  void otherWordsAreNoCalls(String container) {
    assertThat(LocalCalls.of(Manifests.container(container))).isEmpty();
  }
}
