package dev.klint.core.lint;

import java.util.Locale;

/**
 * The names of JKube's resource fragments, {@code web-svc.yml} or {@code deployment.yaml} (JKube:
 * kind-filename-type-mapping-default.adoc).
 */
final class Fragments {
  private Fragments() {}

  /** What JKube keeps beside fragments: it is no object. */
  static boolean isProfiles(String baseName) {
    return switch (baseName) {
      case "profiles.yml", "profiles.yaml", "profile.yml", "profile.yaml" -> true;
      default -> false;
    };
  }

  /** The kind of which a fragment is by the end of its file's name; empty when that tells none. */
  static String kind(String file) {
    String name = ManifestNames.baseName(file).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return switch (stem.substring(stem.lastIndexOf('-') + 1)) {
      case "bc", "buildconfig" -> "BuildConfig";
      case "cj", "cronjob" -> "CronJob";
      case "cm", "configmap" -> "ConfigMap";
      case "cr", "crole", "clusterrole" -> "ClusterRole";
      case "crb", "clusterrb", "clusterrolebinding" -> "ClusterRoleBinding";
      case "crd", "customerresourcedefinition", "customresourcedefinition" ->
          "CustomResourceDefinition";
      case "dc", "deploymentconfig" -> "DeploymentConfig";
      case "deployment" -> "Deployment";
      case "ds", "daemonset" -> "DaemonSet";
      case "ingress" -> "Ingress";
      case "is", "imagestream" -> "ImageStream";
      case "istag", "imagestreamtag" -> "ImageStreamTag";
      case "job" -> "Job";
      case "lr", "limitrange" -> "LimitRange";
      case "np", "networkpolicy" -> "NetworkPolicy";
      case "ns", "namespace" -> "Namespace";
      case "oauthclient" -> "OAuthClient";
      case "pb", "policybinding" -> "PolicyBinding";
      case "pd", "pod" -> "Pod";
      case "pr", "projectrequest" -> "ProjectRequest";
      case "project" -> "Project";
      case "pv", "persistentvolume" -> "PersistentVolume";
      case "pvc", "persistentvolumeclaim" -> "PersistentVolumeClaim";
      case "rb", "rolebinding" -> "RoleBinding";
      case "rbr", "rolebindingrestriction" -> "RoleBindingRestriction";
      case "rc", "replicationcontroller" -> "ReplicationController";
      case "role" -> "Role";
      case "route" -> "Route";
      case "rq", "resourcequota" -> "ResourceQuota";
      case "rs", "replicaset" -> "ReplicaSet";
      case "sa", "serviceaccount" -> "ServiceAccount";
      case "secret" -> "Secret";
      case "statefulset" -> "StatefulSet";
      case "svc", "service" -> "Service";
      case "template" -> "Template";
      default -> "";
    };
  }
}
