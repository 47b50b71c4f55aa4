package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags a volume mounted over a folder that the image lives in. */
public final class MountHidesImageFiles implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "mount-hides-image-files",
              "pods-and-helpers",
              "a volume is mounted over a system folder of the image")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("mount it at a folder of its own, or a single file of it by subPath");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Set<String> SYSTEM =
      Set.of(
          "/bin", "/etc", "/lib", "/lib64", "/sbin", "/usr", "/usr/bin", "/usr/lib", "/usr/sbin");

  @Override
  public List<Finding> check(Container container) {
    List<Finding> findings = new ArrayList<>();
    for (Volumes.Mount mount : Volumes.mounts(container)) {
      Field path = mount.field().get("mountPath");
      boolean root =
          path.string().isPresent() && !path.stringOr("").isEmpty() && mount.path().isEmpty();
      if (mount.partial()
          || !(root || SYSTEM.contains(mount.path()))
          || isOfHost(container, mount)) {
        continue;
      }
      String shown = root ? "/" : mount.path();
      findings.add(
          INFO.at(
                  path,
                  "volume "
                      + mount.volume()
                      + " over "
                      + shown
                      + " hides the files of the image of container "
                      + container.name())
              .severity(root ? Severity.ERROR : Severity.WARNING));
    }
    return findings;
  }

  /** The same folder of the node: its programs are used instead of those of the image. */
  private static boolean isOfHost(Container container, Volumes.Mount mount) {
    for (Volumes.Volume volume : Volumes.of(container.workload())) {
      if (volume.name().equals(mount.volume()) && volume.is("hostPath")) {
        return !mount.path().isEmpty();
      }
    }
    return false;
  }
}
