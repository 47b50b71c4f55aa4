package dev.klint.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Safety;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.YamlReader;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String TEXT =
      """
      spec:
        protocol: tcp
        ports:
        - port: 99999
      """;

  private final Resource resource = resource();
  private final Field spec = resource.field().get("spec");
  private final Faults faults = Faults.of(resource);

  private static Resource resource() {
    SourceText source = new SourceText("it.yaml", TEXT, Position.START);
    Parsed parsed = YamlReader.parse(source);
    MappingNode root = (MappingNode) parsed.root().orElseThrow();
    Document document = new Document(source, 0, root, parsed.comments());
    return Resource.of(document, OptionalInt.empty(), root, GroupVersionKind.of("v1", "Service"));
  }

  private Finding only() {
    assertThat(faults.found()).hasSize(1);
    return faults.found().get(0);
  }

  @Test
  void faultIsAnErrorAtTheValueUnderTheGeneralRule() {
    Field port = spec.get("ports").items().get(0).get("port");
    faults.invalid(port, "port 99999 must be between 1 and 65535");
    Finding finding = only();
    assertThat(finding.rule()).isEqualTo("invalid-value");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.cause()).contains(Cause.INVALID);
    assertThat(finding.path()).isEqualTo("spec.ports[0].port");
    assertThat(finding.location().start()).isEqualTo(new Position(4, 11, 41));
  }

  @Test
  void missingFieldPointsAtTheNearestParent() {
    faults.required(spec.get("ports").items().get(0).get("name"));
    Finding finding = only();
    assertThat(finding.path()).isEqualTo("spec.ports[0].name");
    assertThat(finding.message()).isEqualTo("name is required and must not be empty");
    assertThat(finding.location().start().line()).isEqualTo(4);
  }

  @Test
  void brokenFieldGivesNoFault() {
    MappingNode root = resource.root();
    Resource broken =
        resource.withBroken(
            new BrokenNodes.Builder().wrong(Objects.requireNonNull(root.get("spec"))).build());
    Field field = broken.field().get("spec").get("protocol");
    Faults none = Faults.of(broken);
    none.required(field);
    none.invalid(field, "bad");
    none.invalidAt(field, field.where(), "bad");
    none.notSupported(field, "tcp", "TCP");
    assertThat(none.found()).isEmpty();
  }

  @Test
  void wordInTheWrongCaseCanBePutRight() {
    faults.notSupported(spec.get("protocol"), "tcp", "UDP", "TCP");
    Finding finding = only();
    assertThat(finding.message())
        .isEqualTo("protocol \"tcp\" is not one of UDP, TCP; did you mean \"TCP\"?");
    assertThat(finding.fix()).isPresent();
    assertThat(finding.fix().get().safety()).isEqualTo(Safety.SAFE);
    assertThat(finding.fix().get().edits().get(0).text()).isEqualTo("TCP");
  }

  @Test
  void foreignWordHasNoFix() {
    faults.notSupported(spec.get("protocol"), "icmp", "UDP", "TCP");
    assertThat(only().fix()).isEmpty();
  }

  @Test
  void viewsNameTheRuleAndTheVersions() {
    faults.as(ValidityRules.PORT).since(30).until(33).forbidden(spec.get("ports"), "no ports");
    Finding finding = only();
    assertThat(finding.rule()).isEqualTo("invalid-port");
    assertThat(finding.cause()).contains(Cause.FORBIDDEN);
    assertThat(finding.versions().oldest()).isEqualTo(new KubeVersion(30));
    assertThat(finding.versions().newest()).isEqualTo(new KubeVersion(33));
  }

  @Test
  void renamedFieldKeepsItsPlace() {
    Field port = spec.get("ports").items().get(0).get("port");
    faults.invalid(port.named(spec.get("ports").path().child("port")), "bad");
    assertThat(only().path()).isEqualTo("spec.ports.port");
    assertThat(only().location().start().line()).isEqualTo(4);
  }

  @Test
  void laterChecksCollectOnlyWhereEarlierOnesFoundNothing() {
    faults.invalid(spec, "before");
    int before = faults.count();
    faults.since(36).invalid(spec, "early");
    faults.unlessSince(before).invalid(spec, "late");
    assertThat(faults.found()).hasSize(3);
    assertThat(faults.found().get(2).versions().contains(new KubeVersion(35))).isTrue();
    assertThat(faults.found().get(2).versions().contains(new KubeVersion(36))).isFalse();
    faults.unlessSince(0).invalid(spec, "never");
    assertThat(faults.found()).hasSize(3);
  }
}
