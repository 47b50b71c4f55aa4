package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImage;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Volumes;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a ConfigMap or Secret mounted by subPath although a helper is to reload it. */
public final class ConfigSubPathNeverReloads implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "config-sub-path-never-reloads",
              "pods-and-helpers",
              "a ConfigMap or Secret that a helper reloads is mounted by subPath")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("mount the whole volume as a folder: what is mounted by subPath is never updated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    Set<String> reloaded = reloaded(workload);
    List<Finding> findings = new ArrayList<>();
    for (Container container : workload.concurrentContainers()) {
      for (Volumes.Mount mount : Volumes.mounts(container)) {
        Field subPath = mount.field().get("subPath");
        if (subPath.exists() && reloaded.contains(mount.volume()) && !isReloader(container)) {
          findings.add(
              INFO.at(
                  subPath,
                  "volume "
                      + mount.volume()
                      + " is mounted by subPath in container "
                      + container.name()
                      + ", so it is never updated, though a helper reloads it"));
        }
      }
    }
    return findings;
  }

  /** Volumes from ConfigMaps and Secrets that a reloader of the pod watches. */
  private static Set<String> reloaded(Workload workload) {
    Set<String> watched = new HashSet<>();
    for (Container container : workload.concurrentContainers()) {
      if (isReloader(container)) {
        for (Volumes.Mount mount : Volumes.mounts(container)) {
          watched.add(mount.volume());
        }
      }
    }
    Set<String> reloaded = new HashSet<>();
    for (Volumes.Volume volume : Volumes.of(workload)) {
      boolean config = volume.is("configMap") || volume.is("secret") || volume.is("projected");
      if (config && watched.contains(volume.name())) {
        reloaded.add(volume.name());
      }
    }
    return reloaded;
  }

  private static boolean isReloader(Container container) {
    Optional<KnownImage> helper = KnownImages.helper(container);
    return helper.isPresent() && helper.get().kind().equals("config-reloader");
  }
}
