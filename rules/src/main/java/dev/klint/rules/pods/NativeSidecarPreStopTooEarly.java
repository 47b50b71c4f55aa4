package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Hooks;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/** Flags a native sidecar whose preStop hook stops it while the app still needs it. */
public final class NativeSidecarPreStopTooEarly implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "native-sidecar-pre-stop-too-early",
              "pods-and-helpers",
              "a preStop hook stops a native sidecar before the app has ended")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help(
              "leave the hook out: a native sidecar gets SIGTERM once the app containers have ended");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    Field hook = container.field().get("lifecycle").get("preStop");
    return container.role() == Role.SIDECAR && Hooks.stopsAtOnce(hook)
        ? List.of(
            INFO.at(
                hook,
                "preStop hook stops native sidecar "
                    + container.name()
                    + " when the pod begins to end, while the app still needs it"))
        : List.of();
  }
}
