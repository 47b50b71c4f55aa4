package dev.klint.rules.pods;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Meshes;
import dev.klint.core.kube.Role;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags an app container that runs as the user of the mesh proxy, past which its traffic goes. */
public final class MeshProxyUserConflict implements WorkloadRule {
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
  public List<Finding> check(Workload workload) {
    Optional<Meshes.Mesh> mesh = Meshes.of(workload);
    List<Finding> findings = new ArrayList<>();
    Field ofPod = workload.spec().get("securityContext").get("runAsUser");
    boolean podIsTold = false;
    for (Container app : mesh.isEmpty() ? List.<Container>of() : workload.containers(Role.APP)) {
      Field own = app.field().get("securityContext").get("runAsUser");
      Field user = own.missing() ? ofPod : own;
      boolean reserved = user.integer().isPresent() && user.integer().get() == mesh.get().user();
      if (reserved && !mesh.get().isProxy(app) && !(own.missing() && podIsTold)) {
        podIsTold |= own.missing(); // what is written once is told once
        findings.add(finding(app, user, mesh.get()));
      }
    }
    return findings;
  }

  private static Finding finding(Container app, Field user, Meshes.Mesh mesh) {
    return INFO.at(
        user,
        "container "
            + app.name()
            + " runs as user "
            + mesh.user()
            + ", which is kept for the proxy of "
            + mesh.title());
  }
}
