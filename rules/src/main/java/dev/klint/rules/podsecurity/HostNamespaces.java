package dev.klint.rules.podsecurity;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.WorkloadRule;
import dev.klint.rules.support.NodeAgents;
import java.util.ArrayList;
import java.util.List;

/** Flags a pod that shares a namespace of its node. */
public final class HostNamespaces implements WorkloadRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "host-namespaces", "security-pss-baseline", "a pod shares a namespace of its node")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help(
              "remove the field; publish ports through a Service, and read the node through an agent made for it")
          .peers(
              "kube-linter:host-network",
              "kube-linter:host-pid",
              "kube-linter:host-ipc",
              "polaris:hostNetworkSet",
              "polaris:hostPIDSet",
              "polaris:hostIPCSet",
              "kubesec:HostNetwork",
              "kubesec:HostPID",
              "kubesec:HostIPC",
              "trivy:KSV-0008",
              "trivy:KSV-0009",
              "trivy:KSV-0010",
              "checkov:CKV_K8S_17",
              "checkov:CKV_K8S_18",
              "checkov:CKV_K8S_19",
              "sonar:S6431",
              "psa:hostNamespaces");

  private static final List<String> FIELDS = List.of("hostNetwork", "hostPID", "hostIPC");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Workload workload) {
    if (NodeAgents.isOne(workload) || NodeAgents.isControlPlane(workload)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (String name : FIELDS) {
      Field field = workload.spec().get(name);
      if (field.isTrue()) {
        findings.add(INFO.at(field, name + " lets the pod share a namespace of its node"));
      }
    }
    return findings;
  }
}
