package dev.klint.rules.validity;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.admission.MutatingAdmissionPolicyValidator;
import dev.klint.rules.validity.admission.PolicyBindingValidator;
import dev.klint.rules.validity.admission.ValidatingAdmissionPolicyValidator;
import dev.klint.rules.validity.admission.WebhookConfigurationValidator;
import dev.klint.rules.validity.apiextensions.CustomResourceDefinitionValidator;
import dev.klint.rules.validity.apiregistration.ApiServiceValidator;
import dev.klint.rules.validity.apps.ControllerRevisionValidator;
import dev.klint.rules.validity.apps.DaemonSetValidator;
import dev.klint.rules.validity.apps.DeploymentValidator;
import dev.klint.rules.validity.apps.ReplicaSetValidator;
import dev.klint.rules.validity.apps.StatefulSetValidator;
import dev.klint.rules.validity.authentication.TokenReviewValidator;
import dev.klint.rules.validity.authorization.AccessReviewValidator;
import dev.klint.rules.validity.authorization.RulesReviewValidator;
import dev.klint.rules.validity.autoscaling.HorizontalPodAutoscalerValidator;
import dev.klint.rules.validity.batch.CronJobValidator;
import dev.klint.rules.validity.batch.JobValidator;
import dev.klint.rules.validity.certificates.CertificateSigningRequestValidator;
import dev.klint.rules.validity.certificates.ClusterTrustBundleValidator;
import dev.klint.rules.validity.certificates.PodCertificateRequestValidator;
import dev.klint.rules.validity.coordination.LeaseCandidateValidator;
import dev.klint.rules.validity.coordination.LeaseValidator;
import dev.klint.rules.validity.core.ConfigMapValidator;
import dev.klint.rules.validity.core.EndpointsValidator;
import dev.klint.rules.validity.core.EventValidator;
import dev.klint.rules.validity.core.LimitRangeValidator;
import dev.klint.rules.validity.core.NamespaceValidator;
import dev.klint.rules.validity.core.NodeValidator;
import dev.klint.rules.validity.core.PersistentVolumeClaimValidator;
import dev.klint.rules.validity.core.PersistentVolumeValidator;
import dev.klint.rules.validity.core.PodBindingValidator;
import dev.klint.rules.validity.core.PodTemplateValidator;
import dev.klint.rules.validity.core.ReplicationControllerValidator;
import dev.klint.rules.validity.core.ResourceQuotaValidator;
import dev.klint.rules.validity.core.SecretValidator;
import dev.klint.rules.validity.discovery.EndpointSliceValidator;
import dev.klint.rules.validity.flowcontrol.FlowSchemaValidator;
import dev.klint.rules.validity.flowcontrol.PriorityLevelConfigurationValidator;
import dev.klint.rules.validity.networking.IngressClassValidator;
import dev.klint.rules.validity.networking.IngressValidator;
import dev.klint.rules.validity.networking.IpAddressValidator;
import dev.klint.rules.validity.networking.NetworkPolicyValidator;
import dev.klint.rules.validity.networking.ServiceCidrValidator;
import dev.klint.rules.validity.node.RuntimeClassValidator;
import dev.klint.rules.validity.pod.PodValidator;
import dev.klint.rules.validity.policy.PodDisruptionBudgetValidator;
import dev.klint.rules.validity.rbac.BindingValidator;
import dev.klint.rules.validity.rbac.ClusterRoleValidator;
import dev.klint.rules.validity.rbac.RoleValidator;
import dev.klint.rules.validity.resource.DeviceClassValidator;
import dev.klint.rules.validity.resource.DeviceTaintRuleValidator;
import dev.klint.rules.validity.resource.ResourceClaimValidator;
import dev.klint.rules.validity.resource.ResourceSliceValidator;
import dev.klint.rules.validity.scheduling.PriorityClassValidator;
import dev.klint.rules.validity.service.ServiceValidator;
import dev.klint.rules.validity.storage.CsiDriverValidator;
import dev.klint.rules.validity.storage.CsiNodeValidator;
import dev.klint.rules.validity.storage.CsiStorageCapacityValidator;
import dev.klint.rules.validity.storage.StorageClassValidator;
import dev.klint.rules.validity.storage.VolumeAttachmentValidator;
import dev.klint.rules.validity.storage.VolumeAttributesClassValidator;
import dev.klint.rules.validity.storagemigration.StorageVersionMigrationValidator;
import org.jspecify.annotations.Nullable;

/** Finds the validator of a type; a class is loaded only when its type turns up. */
final class Validators {
  private Validators() {}

  /** Null for a type whose own fields are not validated, or not yet. */
  static @Nullable Validator of(GroupVersionKind type) {
    return switch (type.apiVersion() + "/" + type.kind()) {
      case "admissionregistration.k8s.io/v1/MutatingAdmissionPolicy",
          "admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicy" ->
          new MutatingAdmissionPolicyValidator();
      case "admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding",
          "admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicyBinding" ->
          new PolicyBindingValidator(false);
      case "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration",
          "admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration" ->
          new WebhookConfigurationValidator();
      case "admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy",
          "admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy" ->
          new ValidatingAdmissionPolicyValidator();
      case "admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding",
          "admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBinding" ->
          new PolicyBindingValidator(true);
      case "apiextensions.k8s.io/v1/CustomResourceDefinition" ->
          new CustomResourceDefinitionValidator();
      case "apiregistration.k8s.io/v1/APIService" -> new ApiServiceValidator();
      case "apps/v1/ControllerRevision" -> new ControllerRevisionValidator();
      case "apps/v1/DaemonSet" -> new DaemonSetValidator();
      case "apps/v1/Deployment" -> new DeploymentValidator();
      case "apps/v1/ReplicaSet" -> new ReplicaSetValidator();
      case "apps/v1/StatefulSet" -> new StatefulSetValidator();
      case "authentication.k8s.io/v1/TokenReview" -> new TokenReviewValidator();
      case "authorization.k8s.io/v1/LocalSubjectAccessReview",
          "authorization.k8s.io/v1/SelfSubjectAccessReview",
          "authorization.k8s.io/v1/SubjectAccessReview" ->
          new AccessReviewValidator();
      case "authorization.k8s.io/v1/SelfSubjectRulesReview" -> new RulesReviewValidator();
      case "autoscaling/v1/HorizontalPodAutoscaler", "autoscaling/v2/HorizontalPodAutoscaler" ->
          new HorizontalPodAutoscalerValidator();
      case "batch/v1/CronJob" -> new CronJobValidator();
      case "batch/v1/Job" -> new JobValidator();
      case "certificates.k8s.io/v1/CertificateSigningRequest" ->
          new CertificateSigningRequestValidator();
      case "certificates.k8s.io/v1beta1/ClusterTrustBundle" -> new ClusterTrustBundleValidator();
      case "certificates.k8s.io/v1beta1/PodCertificateRequest" ->
          new PodCertificateRequestValidator();
      case "coordination.k8s.io/v1/Lease" -> new LeaseValidator();
      case "coordination.k8s.io/v1beta1/LeaseCandidate" -> new LeaseCandidateValidator();
      case "discovery.k8s.io/v1/EndpointSlice" -> new EndpointSliceValidator();
      case "events.k8s.io/v1/Event" -> new EventValidator(false);
      case "flowcontrol.apiserver.k8s.io/v1/FlowSchema" -> new FlowSchemaValidator();
      case "flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration" ->
          new PriorityLevelConfigurationValidator();
      case "networking.k8s.io/v1/IPAddress", "networking.k8s.io/v1beta1/IPAddress" ->
          new IpAddressValidator();
      case "networking.k8s.io/v1/Ingress" -> new IngressValidator();
      case "networking.k8s.io/v1/IngressClass" -> new IngressClassValidator();
      case "networking.k8s.io/v1/NetworkPolicy" -> new NetworkPolicyValidator();
      case "networking.k8s.io/v1/ServiceCIDR", "networking.k8s.io/v1beta1/ServiceCIDR" ->
          new ServiceCidrValidator();
      case "node.k8s.io/v1/RuntimeClass" -> new RuntimeClassValidator();
      case "policy/v1/PodDisruptionBudget" -> new PodDisruptionBudgetValidator();
      case "rbac.authorization.k8s.io/v1/ClusterRole" -> new ClusterRoleValidator();
      case "rbac.authorization.k8s.io/v1/ClusterRoleBinding" -> new BindingValidator(false);
      case "rbac.authorization.k8s.io/v1/Role" -> new RoleValidator();
      case "rbac.authorization.k8s.io/v1/RoleBinding" -> new BindingValidator(true);
      case "resource.k8s.io/v1/DeviceClass",
          "resource.k8s.io/v1beta1/DeviceClass",
          "resource.k8s.io/v1beta2/DeviceClass" ->
          new DeviceClassValidator();
      case "resource.k8s.io/v1/ResourceClaim",
          "resource.k8s.io/v1beta1/ResourceClaim",
          "resource.k8s.io/v1beta2/ResourceClaim" ->
          new ResourceClaimValidator(false);
      case "resource.k8s.io/v1/ResourceClaimTemplate",
          "resource.k8s.io/v1beta1/ResourceClaimTemplate",
          "resource.k8s.io/v1beta2/ResourceClaimTemplate" ->
          new ResourceClaimValidator(true);
      case "resource.k8s.io/v1/ResourceSlice",
          "resource.k8s.io/v1beta1/ResourceSlice",
          "resource.k8s.io/v1beta2/ResourceSlice" ->
          new ResourceSliceValidator();
      case "resource.k8s.io/v1beta2/DeviceTaintRule" -> new DeviceTaintRuleValidator();
      case "scheduling.k8s.io/v1/PriorityClass" -> new PriorityClassValidator();
      case "storage.k8s.io/v1/CSIDriver" -> new CsiDriverValidator();
      case "storage.k8s.io/v1/CSINode" -> new CsiNodeValidator();
      case "storage.k8s.io/v1/CSIStorageCapacity" -> new CsiStorageCapacityValidator();
      case "storage.k8s.io/v1/StorageClass" -> new StorageClassValidator();
      case "storage.k8s.io/v1/VolumeAttachment" -> new VolumeAttachmentValidator();
      case "storage.k8s.io/v1/VolumeAttributesClass",
          "storage.k8s.io/v1beta1/VolumeAttributesClass" ->
          new VolumeAttributesClassValidator();
      case "storagemigration.k8s.io/v1beta1/StorageVersionMigration" ->
          new StorageVersionMigrationValidator();
      case "v1/Binding" -> new PodBindingValidator();
      case "v1/ConfigMap" -> new ConfigMapValidator();
      case "v1/Endpoints" -> new EndpointsValidator();
      case "v1/Event" -> new EventValidator(true);
      case "v1/LimitRange" -> new LimitRangeValidator();
      case "v1/Namespace" -> new NamespaceValidator();
      case "v1/Node" -> new NodeValidator();
      case "v1/PersistentVolume" -> new PersistentVolumeValidator();
      case "v1/PersistentVolumeClaim" -> new PersistentVolumeClaimValidator();
      case "v1/Pod" -> new PodValidator();
      case "v1/PodTemplate" -> new PodTemplateValidator();
      case "v1/ReplicationController" -> new ReplicationControllerValidator();
      case "v1/ResourceQuota" -> new ResourceQuotaValidator();
      case "v1/Secret" -> new SecretValidator();
      case "v1/Service" -> new ServiceValidator();
      default -> null;
    };
  }
}
