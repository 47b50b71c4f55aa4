package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Meshes;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Flags an app container that runs as the user of the mesh proxy, past which its traffic goes. */
public final class MeshProxyUserConflict implements ContainerRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "mesh-proxy-user-conflict",
              "pods-and-helpers",
              "an app container runs under the user id of the mesh proxy")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("run it as another user: traffic of this one is not redirected to the proxy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Container container) {
    Optional<Meshes.Mesh> mesh = Meshes.of(container.workload());
    if (container.role() != Role.APP || mesh.isEmpty() || mesh.get().isProxy(container)) {
      return List.of();
    }
    Field own = container.field().get("securityContext").get("runAsUser");
    if (own.missing() && !isFirstOfPod(container)) {
      return List.of();
    }
    Field user =
        own.missing() ? container.workload().spec().get("securityContext").get("runAsUser") : own;
    return user.integer().isPresent() && user.integer().get() == mesh.get().user()
        ? List.of(
            INFO.at(
                user,
                "container "
                    + container.name()
                    + " runs as user "
                    + mesh.get().user()
                    + ", which is kept for the proxy of "
                    + mesh.get().title()))
        : List.of();
  }

  /** What is written once for the pod is told once. */
  private static boolean isFirstOfPod(Container container) {
    for (Container app : container.workload().containers(Role.APP)) {
      if (app.field().get("securityContext").get("runAsUser").missing()) {
        return app.field().node() == container.field().node();
      }
    }
    return false;
  }
}
