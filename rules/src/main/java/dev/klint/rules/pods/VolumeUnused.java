package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import dev.klint.core.yaml.BlockLayout;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a volume, or a claim template of a StatefulSet, that no container mounts. */
public final class VolumeUnused implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("volume-unused", "pods-and-helpers", "a volume is mounted by no container")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help("mount it where it is needed, or remove it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (Volumes.mayBeMountedOtherwise(workload)) {
      return List.of();
    }
    Set<String> mounted = new HashSet<>();
    for (Volumes.Mount mount : Volumes.mounts(workload)) {
      mounted.add(mount.volume());
    }
    List<Finding> findings = new ArrayList<>();
    for (Volumes.Volume volume : Volumes.of(workload)) {
      if (!mounted.contains(volume.name()) && !isSync(volume.field())) {
        judge(workload, "volume ", volume.place(), findings);
      }
    }
    Field spec = workload.resource().field().get("spec");
    for (Field claim : spec.get("volumeClaimTemplates").items()) {
      Field name = claim.get("metadata").get("name");
      if (!mounted.contains(name.stringOr(""))) {
        judge(workload, "claim template ", name, findings);
      }
    }
    return findings;
  }

  /**
   * Mounted or not, it makes the driver write a Secret, and injected containers bring their own.
   */
  private static boolean isSync(Field volume) {
    String name = volume.get("name").stringOr("");
    return volume.get("csi").exists()
        || name.startsWith("istio")
        || name.startsWith("linkerd")
        || name.startsWith("vault");
  }

  private static void judge(Workload workload, String what, Field name, List<Finding> findings) {
    String volume = name.stringOr("");
    if (volume.isEmpty() || Placeholders.isIn(volume)) {
      return;
    }
    if (!Volumes.isNamedInAnnotation(workload, volume)) {
      Finding finding = INFO.at(name, what + volume + " is mounted by no container");
      findings.add(removal(workload, name).map(finding::fix).orElse(finding));
    }
  }

  private static Optional<Fix> removal(Workload workload, Field name) {
    Document document = name.resource().document();
    if (workload.spec().get("volumes").node() instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i).range().contains(name.where())) {
          return BlockLayout.removeItem(document, list, i)
              .map(edit -> Fix.of(Safety.UNSAFE, "remove it", document.source(), List.of(edit)));
        }
      }
    }
    return Optional.empty();
  }
}
