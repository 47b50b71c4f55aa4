package dev.klint.core.kube;

import java.util.Set;

/** Which API groups and kinds are Kubernetes' own. */
public final class ApiGroups {
  private static final Set<String> OWN =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "extensions",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  private ApiGroups() {}

  /** Whether the API server itself serves the group: no CustomResourceDefinition can make it. */
  public static boolean isOwn(String group) {
    return OWN.contains(group);
  }
}
