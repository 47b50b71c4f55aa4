package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.ImageReference;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Sameness;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import dev.klint.core.text.TextEdit;
import dev.klint.core.yaml.BlockLayout;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags copies of a container in one pod: scaled by containers instead of pods. */
public final class ContainersUsedForScaling implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "containers-used-for-scaling",
              "pods-and-helpers",
              "two app containers of one pod do the same job")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help("keep one of them, and scale with replicas or a HorizontalPodAutoscaler");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (workload.isHuge()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Container> apps = workload.containers(Role.APP);
    for (int i = 1; i < apps.size(); i++) {
      Container app = apps.get(i);
      if (Sameness.isTool(ImageReference.of(app.image())) || KnownImages.helper(app).isPresent()) {
        continue;
      }
      for (Container first : apps.subList(0, i)) {
        if (Sameness.sameJob(first, app)) {
          Finding finding = finding(app, first);
          boolean pair = apps.size() == 2;
          findings.add((pair ? fix(app) : Optional.<Fix>empty()).map(finding::fix).orElse(finding));
          break;
        }
      }
    }
    return findings;
  }

  private static Finding finding(Container copy, Container first) {
    return INFO.at(
            copy.field().get("image"),
            "container "
                + copy.name()
                + " does the same job as container "
                + first.name()
                + ": same image, command and arguments")
        .related(List.of(Related.at(first.field().get("image"), "the same job here")));
  }

  /** Removes the copy and doubles the replicas, when both are written so that it can be done. */
  private static Optional<Fix> fix(Container copy) {
    Document document = copy.field().resource().document();
    Field replicas = copy.workload().resource().field().get("spec").get("replicas");
    Optional<Long> number = replicas.integer();
    Field containers = copy.workload().spec().get("containers");
    if (number.isEmpty() || !(containers.node() instanceof SequenceNode list)) {
      return Optional.empty();
    }
    String twice = Long.toString(2 * number.get());
    String title = "remove container " + copy.name() + " and set replicas to " + twice;
    TextEdit doubled = new TextEdit(replicas.where(), twice);
    return BlockLayout.removeItem(document, list, list.items().indexOf(copy.field().node()))
        .map(removed -> Fix.of(Safety.UNSAFE, title, document.source(), List.of(doubled, removed)));
  }
}
