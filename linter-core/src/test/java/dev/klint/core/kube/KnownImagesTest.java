package dev.klint.core.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownImagesTest {
  private static boolean staysUp(String inside) {
    Container container = Manifests.container(inside);
    return KnownImages.of(container).map(image -> image.staysUp(container)).orElse(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: fluent/fluent-bit:4.0",
        "image: registry.corp.io/mirror/envoyproxy/envoy:v1.35",
        "image: 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.18', args: [--port=5432, 'p:r:db']",
        "image: gcr.io/cloudsql-docker/gce-proxy:1.37, command: [/cloud_sql_proxy, -instances=a]",
        "image: istio/proxyv2, args: [proxy, sidecar]",
        "image: 'hashicorp/vault:1.20', args: [agent, -config=/c.hcl]",
        "image: 'elastic/filebeat:9', args: [-e, -c, /etc/f.yml]",
        "image: git-sync/git-sync, env: [{name: GITSYNC_ONE_TIME, value: 'false'}]",
        "image: oauth2-proxy, command: [sh, -c, exec /bin/oauth2-proxy --upstream=x]",
        "image: nginx",
        "image: 'docker.io/library/redis:8', args: [redis-server, /etc/redis.conf]"
      })
  void usualWorkGoesOn(String container) {
    assertThat(staysUp(container)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: corp/envoy-config",
        "image: acme/vector",
        "image: acme/proxy",
        "image: istio/proxyv2, args: [istio-iptables, -p, '15001']",
        "image: 'hashicorp/vault:1.20', args: [server]",
        "image: 'hashicorp/vault:1.20', args: [agent, -exit-after-auth, -config=/c.hcl]",
        "image: 'elastic/filebeat:9', args: [setup, --dashboards]",
        "image: git-sync/git-sync, args: [--one-time]",
        "image: git-sync/git-sync, env: [{name: GITSYNC_ONE_TIME, value: 'true'}]",
        "image: k8s-sidecar, env: [{name: METHOD, value: LIST}]",
        "image: envoyproxy/envoy, command: [cp, /etc/envoy/envoy.yaml, /shared]",
        "image: envoyproxy/envoy, args: [--mode, validate]",
        "image: fluent-bit, command: [sh, -c, 'fluent-bit & wait-for-app; kill $!']",
        "image: fluent-bit, args: [--version]",
        "image: otel/opentelemetry-collector, args: [validate]",
        "image: nginx, args: [nginx, -t]",
        "image: postgres, args: [pg_isready]",
        "image: postgres, command: [psql, -c, select 1]"
      })
  void whateverElseRunsIsNotTold(String container) {
    assertThat(staysUp(container)).isFalse();
  }
}
