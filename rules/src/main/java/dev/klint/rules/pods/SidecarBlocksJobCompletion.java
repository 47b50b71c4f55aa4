package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImage;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Told;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags a helper that goes on when the work of a Job is done, so that its pod never completes. */
public final class SidecarBlocksJobCompletion implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "sidecar-blocks-job-completion",
              "pods-and-helpers",
              "a helper that does not end is a plain container of a Job")
          .in(RECOMMENDED, SECURITY, STRICT)
          .kinds("Job", "CronJob", "Pod")
          .fix(RuleInfo.FixKind.UNSAFE)
          .help("make it a native sidecar: an init container with restartPolicy: Always");

  /** Native sidecars are on by default since then (KEP-753). */
  private static final KubeVersions WITH_SIDECARS =
      KubeVersions.between(new KubeVersion(29), new KubeVersion(63));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (!workload.runsToCompletion()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Container> apps = workload.containers(Role.APP);
    int helpers = 0;
    for (Container app : apps) {
      Optional<KnownImage> helper = KnownImages.helper(app);
      if (helper.isPresent() && helper.get().staysUp(app)) {
        helpers++;
        if (!isToldToEnd(workload, app, helper.get())) {
          add(app, helper.get(), findings);
        }
      }
    }
    return helpers < apps.size() ? findings : List.of();
  }

  private static boolean isToldToEnd(Workload workload, Container container, KnownImage helper) {
    boolean signals = !workload.spec().get("shareProcessNamespace").missing();
    return helper.exitsWithApp(container)
        || Told.anyOf(workload, helper.quits())
        || Told.anyOf(workload, List.of("quitquitquit", "quit_api"))
        || (signals && Told.anyOf(workload, List.of("kill")));
  }

  private static void add(Container container, KnownImage helper, List<Finding> findings) {
    Field image = container.field().get("image");
    Finding finding =
        INFO.at(
            image,
            "container "
                + container.name()
                + " runs "
                + helper.name()
                + " ("
                + helper.words()
                + "), which does not end with the others, so the pod never completes");
    Finding today = finding.versions(WITH_SIDECARS);
    findings.add(NativeSidecar.moved(container).map(today::fix).orElse(today));
    findings.add(
        finding
            .severity(Severity.WARNING)
            .help("let the app tell it to end when the work is done")
            .versions(KubeVersions.ALL.without(WITH_SIDECARS)));
  }
}
