package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags an emptyDir that only one init container mounts, so that nobody reads what it holds. */
public final class InitOutputNotConsumed implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "init-output-not-consumed",
              "pods-and-helpers",
              "an emptyDir is mounted by a single init container only")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("mount it in the container that is to use it, or remove it");

  private static final List<String> SCRATCH =
      List.of("tmp", "temp", "cache", "scratch", "/run", "/dev/shm", "/root", "/home");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    List<Finding> findings = new ArrayList<>();
    if (Volumes.mayBeMountedOtherwise(workload)) {
      return List.of();
    }
    Map<String, List<Volumes.Mount>> all = Volumes.mountsByVolume(workload);
    for (Volumes.Volume volume : Volumes.of(workload)) {
      List<Volumes.Mount> mounts = all.getOrDefault(volume.name(), List.of());
      if (volume.is("emptyDir")
          && mounts.size() == 1
          && mounts.get(0).container().role() == Role.INIT
          && !isScratch(mounts.get(0))
          && !Volumes.isNamedInAnnotation(workload, volume.name())) {
        findings.add(finding(volume, mounts.get(0)));
      }
    }
    return findings;
  }

  /** A folder to work in, by its name or because the container cannot write anywhere else. */
  private static boolean isScratch(Volumes.Mount mount) {
    for (String word : SCRATCH) {
      if (mount.path().contains(word) || mount.volume().contains(word)) {
        return true;
      }
    }
    return !mount
        .container()
        .field()
        .get("securityContext")
        .get("readOnlyRootFilesystem")
        .missing();
  }

  private static Finding finding(Volumes.Volume volume, Volumes.Mount mount) {
    String init = mount.container().name();
    return INFO.at(
            volume.place(),
            "emptyDir "
                + volume.name()
                + " is mounted by init container "
                + init
                + " only, so nobody uses what it prepares")
        .related(List.of(Related.at(mount.field().get("mountPath"), "mounted here only")));
  }
}
