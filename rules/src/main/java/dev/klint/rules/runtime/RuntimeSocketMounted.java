package dev.klint.rules.runtime;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import dev.klint.rules.support.NodeAgents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flags a volume that hands a container runtime's socket, and with it the node, to a pod. */
public final class RuntimeSocketMounted implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.error("runtime-socket-mounted", "runtime", "a container runtime's socket is mounted")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help(
              "build images without the node's runtime (BuildKit rootless, Kaniko, Buildah), and ask the kubelet or the API for state")
          .peers(
              "kube-linter:docker-sock",
              "kubesec:DockerSock",
              "trivy:KSV-0006",
              "checkov:CKV_K8S_27",
              "sonar:S6429");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    boolean agent =
        workload.resource().kind().equals("DaemonSet") && NodeAgents.isSystem(workload.resource());
    List<Finding> findings = new ArrayList<>();
    for (Field volume : workload.spec().get("volumes").items()) {
      Field path = volume.get("hostPath").get("path");
      @Nullable String runtime = RuntimeSockets.runtime(path.stringOr(""));
      if (runtime != null) {
        String message =
            "volume " + volume.get("name").stringOr("") + " gives the pod the socket of " + runtime;
        Finding finding = INFO.at(path, message);
        findings.add(agent ? finding.severity(Severity.WARNING) : finding);
      }
    }
    return findings;
  }
}
