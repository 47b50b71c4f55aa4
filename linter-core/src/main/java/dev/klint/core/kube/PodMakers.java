package dev.klint.core.kube;

import java.util.Set;

/**
 * Tells which custom resources may have pods of their own, made by an operator: nobody can say what
 * labels those carry. Only kinds known to configure something else have none.
 */
public final class PodMakers {
  /** Groups that only configure, route, watch or fetch. */
  private static final Set<String> NONE =
      Set.of(
          "acme.cert-manager.io",
          "bitnami.com",
          "cert-manager.io",
          "cilium.io",
          "crd.projectcalico.org",
          "external-secrets.io",
          "externaldns.k8s.io",
          "image.toolkit.fluxcd.io",
          "kustomize.config.k8s.io",
          "kyverno.io",
          "networking.gke.io",
          "networking.istio.io",
          "notification.toolkit.fluxcd.io",
          "policy.linkerd.io",
          "projectcalico.org",
          "secrets-store.csi.x-k8s.io",
          "security.istio.io",
          "snapshot.storage.k8s.io",
          "source.toolkit.fluxcd.io",
          "split.smi-spec.io",
          "telemetry.istio.io",
          "traefik.containo.us",
          "traefik.io");

  private PodMakers() {}

  /** Whether a resource may lead to pods that no template in a manifest describes. */
  public static boolean isOne(Resource resource) {
    String group = resource.type().group();
    if (ApiGroups.isOwn(group) || NONE.contains(group)) {
      return false;
    }
    return switch (group) {
      case "monitoring.coreos.com" ->
          switch (resource.kind()) {
            case "ServiceMonitor",
                "PodMonitor",
                "Probe",
                "PrometheusRule",
                "ScrapeConfig",
                "AlertmanagerConfig" ->
                false;
            default -> true;
          };
      case "gateway.networking.k8s.io" -> resource.kind().equals("Gateway");
      case "keda.sh" -> resource.kind().equals("ScaledJob");
      case "autoscaling.k8s.io" -> false;
      default -> true;
    };
  }
}
