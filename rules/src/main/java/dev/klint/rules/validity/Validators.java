package dev.klint.rules.validity;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.admission.PolicyBindingValidator;
import dev.klint.rules.validity.admission.ValidatingAdmissionPolicyValidator;
import dev.klint.rules.validity.admission.WebhookConfigurationValidator;
import dev.klint.rules.validity.apiextensions.CustomResourceDefinitionValidator;
import dev.klint.rules.validity.apiregistration.ApiServiceValidator;
import dev.klint.rules.validity.apps.DaemonSetValidator;
import dev.klint.rules.validity.apps.DeploymentValidator;
import dev.klint.rules.validity.apps.ReplicaSetValidator;
import dev.klint.rules.validity.apps.StatefulSetValidator;
import dev.klint.rules.validity.autoscaling.HorizontalPodAutoscalerValidator;
import dev.klint.rules.validity.batch.CronJobValidator;
import dev.klint.rules.validity.batch.JobValidator;
import dev.klint.rules.validity.certificates.CertificateSigningRequestValidator;
import dev.klint.rules.validity.coordination.LeaseValidator;
import dev.klint.rules.validity.core.ConfigMapValidator;
import dev.klint.rules.validity.core.NamespaceValidator;
import dev.klint.rules.validity.core.PodTemplateValidator;
import dev.klint.rules.validity.core.ReplicationControllerValidator;
import dev.klint.rules.validity.core.SecretValidator;
import dev.klint.rules.validity.flowcontrol.FlowSchemaValidator;
import dev.klint.rules.validity.flowcontrol.PriorityLevelConfigurationValidator;
import dev.klint.rules.validity.networking.IngressClassValidator;
import dev.klint.rules.validity.networking.IngressValidator;
import dev.klint.rules.validity.pod.PodValidator;
import dev.klint.rules.validity.policy.PodDisruptionBudgetValidator;
import dev.klint.rules.validity.rbac.BindingValidator;
import dev.klint.rules.validity.rbac.ClusterRoleValidator;
import dev.klint.rules.validity.rbac.RoleValidator;
import dev.klint.rules.validity.scheduling.PriorityClassValidator;
import dev.klint.rules.validity.storage.CsiDriverValidator;
import dev.klint.rules.validity.storage.StorageClassValidator;
import dev.klint.rules.validity.storage.VolumeAttributesClassValidator;
import org.jspecify.annotations.Nullable;

/** Finds the validator of a type; a class is loaded only when its type turns up. */
final class Validators {
  private Validators() {}

  /** Null for a type whose own fields are not validated, or not yet. */
  static @Nullable Validator of(GroupVersionKind type) {
    return switch (type.apiVersion() + "/" + type.kind()) {
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
      case "apps/v1/DaemonSet" -> new DaemonSetValidator();
      case "apps/v1/Deployment" -> new DeploymentValidator();
      case "apps/v1/ReplicaSet" -> new ReplicaSetValidator();
      case "apps/v1/StatefulSet" -> new StatefulSetValidator();
      case "autoscaling/v1/HorizontalPodAutoscaler", "autoscaling/v2/HorizontalPodAutoscaler" ->
          new HorizontalPodAutoscalerValidator();
      case "batch/v1/CronJob" -> new CronJobValidator();
      case "batch/v1/Job" -> new JobValidator();
      case "certificates.k8s.io/v1/CertificateSigningRequest" ->
          new CertificateSigningRequestValidator();
      case "coordination.k8s.io/v1/Lease" -> new LeaseValidator();
      case "flowcontrol.apiserver.k8s.io/v1/FlowSchema" -> new FlowSchemaValidator();
      case "flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration" ->
          new PriorityLevelConfigurationValidator();
      case "networking.k8s.io/v1/Ingress" -> new IngressValidator();
      case "networking.k8s.io/v1/IngressClass" -> new IngressClassValidator();
      case "policy/v1/PodDisruptionBudget" -> new PodDisruptionBudgetValidator();
      case "rbac.authorization.k8s.io/v1/ClusterRole" -> new ClusterRoleValidator();
      case "rbac.authorization.k8s.io/v1/ClusterRoleBinding" -> new BindingValidator(false);
      case "rbac.authorization.k8s.io/v1/Role" -> new RoleValidator();
      case "rbac.authorization.k8s.io/v1/RoleBinding" -> new BindingValidator(true);
      case "scheduling.k8s.io/v1/PriorityClass" -> new PriorityClassValidator();
      case "storage.k8s.io/v1/CSIDriver" -> new CsiDriverValidator();
      case "storage.k8s.io/v1/StorageClass" -> new StorageClassValidator();
      case "storage.k8s.io/v1/VolumeAttributesClass",
          "storage.k8s.io/v1beta1/VolumeAttributesClass" ->
          new VolumeAttributesClassValidator();
      case "v1/ConfigMap" -> new ConfigMapValidator();
      case "v1/Namespace" -> new NamespaceValidator();
      case "v1/Pod" -> new PodValidator();
      case "v1/PodTemplate" -> new PodTemplateValidator();
      case "v1/ReplicationController" -> new ReplicationControllerValidator();
      case "v1/Secret" -> new SecretValidator();
      default -> null;
    };
  }
}
