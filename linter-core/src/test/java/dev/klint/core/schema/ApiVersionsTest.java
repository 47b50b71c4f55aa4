package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiVersionsTest {
  private static List<Finding> findings(String apiVersion, String kind, int first, int last) {
    String yaml = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: x\n";
    KubeVersions targets = KubeVersions.between(new KubeVersion(first), new KubeVersion(last));
    return Decoded.STORE.conform(Decoded.resource(yaml), targets).findings();
  }

  @Test
  void kindRemovedLongAgoNamesWhatTookItsPlace() {
    assertThat(findings("extensions/v1beta1", "Ingress", 28, 36))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("removed-api-version");
              assertThat(finding.message()).contains("gone since Kubernetes 1.22");
              assertThat(finding.cause()).isEqualTo(Optional.of(Cause.UNKNOWN_KIND));
              assertThat(finding.fix().orElseThrow().edits().get(0).text())
                  .isEqualTo("networking.k8s.io/v1");
            });
  }

  @Test
  void kindThatComesAndGoesIsRefusedBeforeAndAfter() {
    assertThat(findings("flowcontrol.apiserver.k8s.io/v1", "FlowSchema", 28, 30))
        .extracting(Finding::rule)
        .containsExactly("api-version-not-yet-served");
    assertThat(findings("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 28, 33))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("removed-api-version");
              assertThat(finding.versions())
                  .isEqualTo(KubeVersions.between(new KubeVersion(32), new KubeVersion(33)));
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("deprecated-api-version");
              assertThat(finding.cause()).isEmpty();
              assertThat(finding.versions().contains(new KubeVersion(28))).isFalse();
              assertThat(finding.versions().contains(new KubeVersion(29))).isTrue();
            });
  }

  @Test
  void apiThatIsOffByDefaultIsRefused() {
    assertThat(findings("networking.k8s.io/v1beta1", "IPAddress", 36, 36))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("beta-api-not-enabled-by-default");
              assertThat(finding.rejectedByApiServer()).isTrue();
            });
  }

  @Test
  void everyTrialVersionOfTheIndexHasALifecycle() {
    List<GroupVersionKind> trial =
        SchemaIndexTest.kinds()
            .map(KindType::type)
            .filter(type -> KindNames.isTrial(type.version()))
            .toList();
    assertThat(trial).hasSizeGreaterThan(30).allMatch(type -> Lifecycle.of(type) != null);
  }

  @Test
  void stableKindIsToldOfWhereItIsDeprecated() {
    assertThat(findings("v1", "Endpoints", 32, 34))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("deprecated-api-version");
              assertThat(finding.rejectedByApiServer()).isFalse();
              assertThat(finding.versions())
                  .isEqualTo(KubeVersions.between(new KubeVersion(33), new KubeVersion(34)));
              assertThat(finding.help()).contains("EndpointSlice of discovery.k8s.io/v1");
              assertThat(finding.fix()).as("the fields are others").isEmpty();
            });
    assertThat(findings("v1", "Endpoints", 28, 32)).isEmpty();
    assertThat(findings("discovery.k8s.io/v1", "EndpointSlice", 28, 36))
        .extracting(Finding::rule)
        .doesNotContain("deprecated-api-version");
  }

  @Test
  void stableKindsThatAreDeprecatedAreKnownWithoutTheList() {
    List<GroupVersionKind> deprecated =
        SchemaIndexTest.kinds()
            .map(KindType::type)
            .filter(type -> !KindNames.isTrial(type.version()))
            .filter(type -> isDeprecated(Lifecycle.of(type)))
            .toList();
    assertThat(deprecated).isNotEmpty().allMatch(Lifecycle::mayBeDeprecated);
  }

  private static boolean isDeprecated(@Nullable Lifecycle life) {
    return life != null && life.deprecated() != 0;
  }

  @Test
  void nothingIsRemovedBeforeItIsDeprecated() {
    assertThat(SchemaIndexTest.kinds().map(KindType::type).map(Lifecycle::of))
        .filteredOn(life -> life != null && life.deprecated() != 0 && life.removed() != 0)
        .hasSizeGreaterThan(20)
        .allMatch(life -> life.deprecated() <= life.removed());
  }
}
