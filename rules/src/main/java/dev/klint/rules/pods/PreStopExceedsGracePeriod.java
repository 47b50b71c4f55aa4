package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Hooks;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Flags a preStop hook that sleeps as long as the pod has to end, or longer. */
public final class PreStopExceedsGracePeriod implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "pre-stop-exceeds-grace-period",
              "pods-and-helpers",
              "a preStop hook sleeps as long as the grace period or longer")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help(
              "sleep shorter, or raise terminationGracePeriodSeconds: the hook counts against it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** What the API server sets when nothing is written. */
  private static final long DEFAULT_GRACE = 30;

  @Override
  public List<Finding> check(Container container) {
    Field hook = container.field().get("lifecycle").get("preStop");
    Field grace = container.workload().spec().get("terminationGracePeriodSeconds");
    if (!hook.exists() || !(grace.missing() || grace.integer().isPresent())) {
      return List.of();
    }
    long seconds = grace.integer().orElse(DEFAULT_GRACE);
    double sleeps = Hooks.sleep(hook);
    boolean action = hook.get("sleep").exists();
    // the server itself refuses a sleep action that is longer
    if (sleeps < seconds || sleeps <= 0 || (action && sleeps > seconds)) {
      return List.of();
    }
    Finding finding =
        INFO.at(
            action ? hook.get("sleep").get("seconds") : hook.get("exec").get("command"),
            "preStop hook of container "
                + container.name()
                + " sleeps "
                + shown(sleeps)
                + ", but the pod is killed after "
                + seconds
                + "s");
    return List.of(fix(grace, sleeps).map(finding::fix).orElse(finding));
  }

  private static String shown(double seconds) {
    return seconds > 1e9 ? "for ever" : (long) Math.ceil(seconds) + "s";
  }

  /** Leaves as long again for the container itself as it had by default. */
  private static Optional<Fix> fix(Field grace, double sleeps) {
    if (grace.integer().isEmpty() || sleeps > 3600) {
      return Optional.empty();
    }
    String more = Long.toString((long) Math.ceil(sleeps) + DEFAULT_GRACE);
    return Optional.of(
        Fix.replace(
            Safety.UNSAFE,
            "set terminationGracePeriodSeconds to " + more,
            grace.resource().source(),
            grace.where(),
            more));
  }
}
