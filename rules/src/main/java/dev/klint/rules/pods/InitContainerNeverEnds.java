package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.CommandLine;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.KnownImage;
import dev.klint.core.kube.KnownImages;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.ShellScript;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Flags a regular init container that does not end, so that the app containers never start. */
public final class InitContainerNeverEnds implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "init-container-never-ends",
              "pods-and-helpers",
              "a regular init container runs something that does not end")
          .in(RECOMMENDED, SECURITY, STRICT)
          .kinds(Workload.KINDS)
          .fix(RuleInfo.FixKind.UNSAFE)
          .help(
              "let it end, or make it a native sidecar with restartPolicy: Always (1.29 and later)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    if (container.role() != Role.INIT || !container.field().get("restartPolicy").missing()) {
      return List.of();
    }
    CommandLine line = CommandLine.of(container);
    Optional<ShellScript.Command> endless = line.script().flatMap(ShellScript::endless);
    if (endless.isPresent()) {
      Field command = container.field().get(line.command().isEmpty() ? "args" : "command");
      return List.of(finding(container, command, "runs " + shown(endless.get().text())));
    }
    Optional<KnownImage> known = KnownImages.of(container);
    if (known.isPresent() && line.command().isEmpty() && isEndless(known.get(), container)) {
      String what = known.get().name() + " (" + known.get().words() + ")";
      return List.of(finding(container, container.field().get("image"), "runs " + what));
    }
    return List.of();
  }

  /** A Vault agent may be told to end in its configuration file, which is not here. */
  private static boolean isEndless(KnownImage image, Container container) {
    return !image.kind().equals("secret-agent") && image.staysUp(container);
  }

  private static Finding finding(Container container, Field place, String what) {
    Finding finding =
        INFO.at(
            place,
            "init container "
                + container.name()
                + " never ends: it "
                + what
                + ", so the app containers never start");
    return NativeSidecar.inPlace(container).map(finding::fix).orElse(finding);
  }

  private static String shown(String command) {
    return command.length() <= 40 ? command : command.substring(0, 39) + "…";
  }
}
