package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags an annotation that names a container which the pod does not have. */
public final class AnnotationNamesUnknownContainer implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "annotation-names-unknown-container",
              "pods-and-helpers",
              "an annotation names a container that the pod does not have")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help("name a container of the pod");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final List<String> ANNOTATIONS =
      List.of(
          "kubectl.kubernetes.io/default-container",
          "kubectl.kubernetes.io/default-logs-container",
          "pre.hook.backup.velero.io/container",
          "post.hook.backup.velero.io/container");

  /** Added by injectors, which may be asked for by a label of the namespace. */
  private static final Set<String> INJECTED =
      Set.of(
          "consul-dataplane",
          "daprd",
          "envoy",
          "istio-init",
          "istio-proxy",
          "kuma-sidecar",
          "linkerd-init",
          "linkerd-proxy",
          "vault-agent",
          "vault-agent-init");

  @Override
  public List<Finding> check(Workload workload) {
    List<Finding> findings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Container container : workload.containers()) {
      names.add(container.name());
    }
    for (String annotation : ANNOTATIONS) {
      Field value = workload.metadata().get("annotations").key(annotation);
      String name = value.stringOr("");
      boolean known = names.contains(name) || INJECTED.contains(name) || Placeholders.isIn(name);
      if (!name.isEmpty() && !names.isEmpty() && !known) {
        findings.add(finding(value, annotation, name, names));
      }
    }
    return findings;
  }

  private static Finding finding(Field value, String annotation, String name, List<String> names) {
    String near = Spelling.nearest(name, names);
    Finding finding =
        INFO.at(
            value,
            "annotation "
                + annotation
                + " names container "
                + name
                + ", which the pod does not have; it has "
                + String.join(", ", names));
    return near == null
        ? finding
        : finding.fix(
            Fix.replace(
                Safety.UNSAFE, "name " + near, value.resource().source(), value.where(), near));
  }
}
