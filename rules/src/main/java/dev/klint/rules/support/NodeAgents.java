package dev.klint.rules.support;

import dev.klint.core.kube.Container;
import dev.klint.core.kube.ImageReference;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Workload;
import java.util.Set;

/** Pods that belong to the node itself: agents of every node, and the control plane. */
public final class NodeAgents {
  private static final Set<String> SYSTEM_NAMESPACES =
      Set.of(
          "kube-system",
          "kube-flannel",
          "calico-system",
          "tigera-operator",
          "cilium",
          "metallb-system",
          "monitoring",
          "node-feature-discovery");

  /**
   * Images of CNI plugins, kube-proxy, storage drivers and node exporters, by the last part of
   * their names.
   */
  private static final Set<String> AGENTS =
      Set.of(
          "kube-proxy",
          "node-exporter",
          "flannel",
          "cilium",
          "node",
          "cni",
          "speaker",
          "multus-cni",
          "weave-kube",
          "antrea-agent-ubuntu",
          "csi-node-driver-registrar",
          "aws-ebs-csi-driver",
          "aws-efs-csi-driver",
          "amazon-k8s-cni",
          "gcp-compute-persistent-disk-csi-driver",
          "azuredisk-csi",
          "azurefile-csi",
          "nfsplugin",
          "cephcsi",
          "k8s-dns-node-cache",
          "node-problem-detector");

  private static final Set<String> CONTROL_PLANE =
      Set.of("kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd");

  private NodeAgents() {}

  /** Whether this DaemonSet is a known node agent or lives in a namespace for such. */
  public static boolean isOne(Workload workload) {
    if (!workload.resource().kind().equals("DaemonSet")) {
      return false;
    }
    return isSystem(workload.resource()) || runsOne(workload, AGENTS);
  }

  /**
   * Whether this pod is a part of the control plane, as kubeadm writes it into the static pod
   * folder.
   */
  public static boolean isControlPlane(Workload workload) {
    Resource resource = workload.resource();
    return resource.kind().equals("Pod")
        && resource.namespace().equals("kube-system")
        && runsOne(workload, CONTROL_PLANE);
  }

  /** Whether a resource lives in a namespace that is kept for the cluster's own parts. */
  public static boolean isSystem(Resource resource) {
    return SYSTEM_NAMESPACES.contains(resource.namespace());
  }

  private static boolean runsOne(Workload workload, Set<String> names) {
    for (Container container : workload.containers()) {
      if (names.contains(ImageReference.of(container.image()).name())) {
        return true;
      }
    }
    return false;
  }
}
