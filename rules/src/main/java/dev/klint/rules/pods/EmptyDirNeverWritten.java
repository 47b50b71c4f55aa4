package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags an emptyDir that nobody can write to. */
public final class EmptyDirNeverWritten implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "empty-dir-never-written",
              "pods-and-helpers",
              "every mount of an emptyDir is read-only, so it stays empty")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help("mount it writable where its content is made");

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
          && isReadOnly(mounts)
          && !Volumes.isNamedInAnnotation(workload, volume.name())) {
        findings.add(finding(volume, mounts));
      }
    }
    return findings;
  }

  /** An empty folder over the token of the service account hides it on purpose. */
  private static boolean isReadOnly(List<Volumes.Mount> mounts) {
    for (Volumes.Mount mount : mounts) {
      if (!mount.readOnly() || mount.path().startsWith("/var/run/secrets")) {
        return false;
      }
    }
    return !mounts.isEmpty();
  }

  private static Finding finding(Volumes.Volume volume, List<Volumes.Mount> mounts) {
    List<Related> related = new ArrayList<>();
    for (Volumes.Mount mount : mounts) {
      String message = "read-only in container " + mount.container().name();
      related.add(Related.at(mount.field().get("readOnly"), message));
    }
    Finding finding =
        INFO.at(
                volume.place(),
                "emptyDir " + volume.name() + " stays empty: every mount of it is read-only")
            .related(related);
    Volumes.Mount first = mounts.get(0);
    boolean producer = mounts.size() == 1 || first.container().role() == Role.INIT;
    return producer ? finding.fix(writable(first)) : finding;
  }

  private static Fix writable(Volumes.Mount mount) {
    Field readOnly = mount.field().get("readOnly");
    String title = "mount it writable in container " + mount.container().name();
    return Fix.replace(
        Safety.UNSAFE, title, readOnly.resource().source(), readOnly.where(), "false");
  }
}
