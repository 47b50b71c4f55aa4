package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of versions of the API that come and go: whether the targets serve what is written. */
final class ApiVersions {
  private final Resource resource;
  private final GroupVersionKind type;
  private final KubeVersions targets;

  ApiVersions(Resource resource, KubeVersions targets) {
    this.resource = resource;
    this.type = resource.type();
    this.targets = targets;
  }

  /** The finding for a kind that Kubernetes had before the minors of the index; null for others. */
  @Nullable Finding longGone() {
    Lifecycle life = Lifecycle.of(type);
    int oldest = targets.oldest().minor();
    return life == null || life.removed() == 0 || life.removed() > oldest
        ? null
        : removed(life.removed(), life, targets);
  }

  /** The findings for a kind that some minors have: not yet, no more, off, going. */
  List<Finding> of(KindType kind) {
    List<Finding> findings = new ArrayList<>(0);
    KubeVersions missing = targets.without(kind.versions());
    boolean told = Lifecycle.mayBeDeprecated(type) || !missing.isEmpty();
    Lifecycle life = told ? Lifecycle.of(type) : null;
    int oldest = kind.versions().oldest().minor();
    KubeVersions early = new KubeVersions(missing.bits() & ((1L << oldest) - 1));
    KubeVersions late = missing.without(early);
    if (!early.isEmpty()) {
      findings.add(
          refused(
              SchemaRules.NOT_YET_SERVED, name() + " comes with Kubernetes 1." + oldest, early));
    }
    if (!late.isEmpty()) {
      findings.add(removed(kind.versions().newest().minor() + 1, life, late));
    }
    KubeVersions there = targets.and(kind.versions());
    if (life != null && !there.isEmpty()) {
      served(life, there, findings);
    }
    return findings;
  }

  private void served(Lifecycle life, KubeVersions there, List<Finding> findings) {
    if (life.off()) {
      String stage = type.version().contains("alpha") ? "an alpha" : "a beta";
      findings.add(
          refused(
              SchemaRules.NOT_ENABLED,
              name() + " is " + stage + " API that clusters do not serve by default",
              there));
      return;
    }
    KubeVersions deprecated =
        life.deprecated() == 0
            ? KubeVersions.NONE
            : there.and(
                KubeVersions.between(new KubeVersion(life.deprecated()), new KubeVersion(63)));
    if (!deprecated.isEmpty()) {
      String gone = life.removed() == 0 ? "" : " and gone in 1." + life.removed();
      findings.add(
          advised(
              SchemaRules.DEPRECATED.at(
                  resource,
                  where(),
                  "apiVersion",
                  name() + " is deprecated since Kubernetes 1." + life.deprecated() + gone),
              life,
              deprecated));
    }
  }

  private Finding removed(int since, @Nullable Lifecycle life, KubeVersions versions) {
    Finding finding =
        refused(SchemaRules.REMOVED, name() + " is gone since Kubernetes 1." + since, versions);
    return life == null ? finding : advised(finding, life, versions);
  }

  private Finding advised(Finding finding, Lifecycle life, KubeVersions versions) {
    if (life.replacement().isEmpty()) {
      return finding.versions(versions);
    }
    if (!life.otherKind().isEmpty()) {
      return finding
          .versions(versions)
          .help(
              "use " + life.otherKind() + " of " + life.replacement() + ", which has other fields");
    }
    return finding
        .versions(versions)
        .help("use " + life.replacement() + ", and compare the fields")
        .fix(
            Fix.replace(
                Safety.UNSAFE,
                "write " + life.replacement(),
                resource.source(),
                where(),
                life.replacement()));
  }

  private Finding refused(RuleInfo rule, String message, KubeVersions versions) {
    return rule.at(resource, where(), "apiVersion", message)
        .cause(Cause.UNKNOWN_KIND)
        .versions(versions);
  }

  private String name() {
    return type.kind() + " of " + type.apiVersion();
  }

  private Range where() {
    MappingNode.Entry entry = resource.root().member("apiVersion");
    return entry != null && entry.value().resolved() instanceof ScalarNode scalar
        ? scalar.range()
        : resource.root().range();
  }
}
