package dev.klint.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaIndexTest {
  private static final SchemaIndex INDEX = new SchemaIndex();

  static Stream<KindType> kinds() {
    List<KindType> kinds = new ArrayList<>();
    for (String file : INDEX.fileNames()) {
      for (String kind : INDEX.file(file).kinds()) {
        kinds.add(Objects.requireNonNull(INDEX.file(file).kind(kind)));
      }
    }
    return kinds.stream();
  }

  @Test
  void indexHoldsTheKindsOfManyMinors() {
    assertThat(kinds()).hasSizeGreaterThan(100);
    assertThat(INDEX.versions()).isEqualTo(KubeVersions.BUILT_IN);
  }

  @Test
  void removalIsToldWhereItIsKnown() {
    GroupVersionKind flows =
        new GroupVersionKind("flowcontrol.apiserver.k8s.io", "v1beta3", "FlowSchema");
    assertThat(Decoded.STORE.removal(flows)).contains(new KubeVersion(32));
    assertThat(Decoded.STORE.removal(new GroupVersionKind("apps", "v1", "Deployment"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindWrittenMinimalConforms(KindType kind) {
    String yaml =
        "apiVersion: "
            + kind.type().apiVersion()
            + "\nkind: "
            + kind.type().kind()
            + "\nmetadata:\n  name: x\n";
    Conformance conformance = Decoded.STORE.conform(Decoded.resource(yaml), kind.versions());
    assertThat(conformance.findings()).allMatch(finding -> finding.group().equals("api-version"));
    assertThat(conformance.kind()).isEqualTo(Conformance.KindState.KNOWN);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyTypeThatAKindReachesIsThere(KindType kind) {
    assertThat(reached(kind.object(), new ArrayList<>())).isNotEmpty();
  }

  private static List<ObjectType> reached(ObjectType type, List<ObjectType> seen) {
    if (!seen.contains(type)) {
      seen.add(type);
      for (Property property : type.properties()) {
        Type inner = property.type();
        while (!(inner instanceof ObjectType) && !(inner instanceof ScalarType)) {
          inner =
              inner instanceof ListType list
                  ? list.item()
                  : inner instanceof MapType map ? map.value() : ((SchemaOr) inner).schema();
        }
        if (inner instanceof ObjectType object) {
          reached(object, seen);
        }
      }
    }
    return seen;
  }

  @Test
  void kindIsKnownOnlyInItsMinors() {
    GroupVersionKind type = GroupVersionKind.of("networking.k8s.io/v1beta1", "IPAddress");
    assertThat(Decoded.STORE.knows(type, KubeVersions.of(new KubeVersion(31)))).isTrue();
    assertThat(Decoded.STORE.knows(type, KubeVersions.of(new KubeVersion(30)))).isFalse();
  }

  @Test
  void hostileNamesFindNoFile() {
    assertThat(INDEX.kind(GroupVersionKind.of("../index/core_v1", "Pod"))).isNull();
    assertThat(INDEX.kind(new GroupVersionKind("", "v1/../core_v1", "Pod"))).isNull();
    assertThat(INDEX.kind(new GroupVersionKind("meta", "v1", "ObjectMeta"))).isNull();
  }
}
