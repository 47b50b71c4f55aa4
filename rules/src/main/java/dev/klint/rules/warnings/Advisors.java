package dev.klint.rules.warnings;

import dev.klint.core.kube.ApiGroups;
import dev.klint.core.kube.GroupVersionKind;
import org.jspecify.annotations.Nullable;

/** Finds the advisor of a type; a class is loaded only when its type turns up. */
final class Advisors {
  private Advisors() {}

  /** Null for a type of which the server never warns. */
  static @Nullable Advisor of(GroupVersionKind type) {
    return switch (type.group() + "/" + type.kind()) {
      case "/Endpoints" -> new EndpointsWarnings();
      case "/LimitRange" -> new ByteAmounts.OfLimitRange();
      case "/Node" -> new NodeWarnings();
      case "/PersistentVolume" -> new PersistentVolumeWarnings();
      case "/PersistentVolumeClaim" -> new ClaimWarnings();
      case "/Pod" -> new WorkloadWarnings.OfPod();
      case "/PodTemplate" -> new WorkloadWarnings.OfTemplate(false, "template");
      case "/ReplicationController", "apps/Deployment", "apps/ReplicaSet" ->
          new WorkloadWarnings.OfTemplate(true, "spec", "template");
      case "/ResourceQuota" -> new QuotaWarnings();
      case "/Secret" -> new SecretWarnings();
      case "/Service" -> new ServiceWarnings();
      case "/ServiceAccount" -> new DeprecatedAnnotations.OfServiceAccount();
      case "admissionregistration.k8s.io/MutatingAdmissionPolicy",
          "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
          "admissionregistration.k8s.io/MutatingWebhookConfiguration",
          "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
          "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
          "admissionregistration.k8s.io/ValidatingWebhookConfiguration" ->
          new MetadataWarnings.OfAdmission();
      case "apiextensions.k8s.io/CustomResourceDefinition" -> new DefinitionWarnings();
      case "apps/DaemonSet" -> new WorkloadWarnings.OfTemplate(false, "spec", "template");
      case "apps/StatefulSet" -> new WorkloadWarnings.OfStatefulSet();
      case "batch/CronJob" -> new WorkloadWarnings.OfCronJob();
      case "batch/Job" -> new WorkloadWarnings.OfJob();
      case "discovery.k8s.io/EndpointSlice" -> new EndpointSliceWarnings();
      case "networking.k8s.io/Ingress" -> new DeprecatedAnnotations.OfIngress();
      case "networking.k8s.io/NetworkPolicy" -> new NetworkPolicyWarnings();
      case "node.k8s.io/RuntimeClass" -> new RetiredLabels.OfRuntimeClass();
      case "resource.k8s.io/ResourceSlice" -> new DriverWarnings.OfResourceSlice();
      case "storage.k8s.io/CSIDriver" -> new DriverWarnings.OfCsiDriver();
      case "storage.k8s.io/CSIStorageCapacity" -> new RetiredLabels.OfStorageCapacity();
      case "storage.k8s.io/StorageClass" -> new RetiredLabels.OfStorageClass();
      default -> ApiGroups.isOwn(type.group()) ? null : new MetadataWarnings.OfCustomResource();
    };
  }
}
