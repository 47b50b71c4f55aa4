package dev.klint.rules.warnings;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;

import dev.klint.core.kube.Workload;
import dev.klint.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules under which the server's warnings are told. */
final class WarningRules {
  /** What the server warns of and no other rule names. */
  static final RuleInfo SERVER =
      RuleInfo.warning(
              "api-server-warning", "semantics", "the API server takes the object with a warning")
          .in(RECOMMENDED, STRICT)
          .help("change the field as the message says");

  static final RuleInfo FIELD =
      RuleInfo.warning(
              "deprecated-field", "api-version", "a deprecated field or annotation is used")
          .in(RECOMMENDED, STRICT)
          .help("use the field that took its place")
          .fix(RuleInfo.FixKind.SAFE)
          .peers("kube-linter:deprecated-service-account-field");

  static final RuleInfo LABEL =
      RuleInfo.warning(
              "deprecated-label-or-taint",
              "api-version",
              "pods are placed by a label or taint that Kubernetes has retired")
          .in(RECOMMENDED, STRICT)
          .kinds(
              workloadsAnd(
                  "PersistentVolume", "RuntimeClass", "StorageClass", "CSIStorageCapacity"))
          .help("use the well-known label or taint that took its place")
          .peers("kube-linter:no-anti-affinity");

  static final RuleInfo VOLUME_TYPE =
      RuleInfo.warning(
              "non-functional-volume-type",
              "api-version",
              "a volume is of a type that is deprecated or no longer works")
          .in(RECOMMENDED, STRICT)
          .kinds(workloadsAnd("PersistentVolume"))
          .help("use a CSI driver, or a volume type that Kubernetes still has");

  static final RuleInfo PORT_NAME =
      RuleInfo.warning(
              "duplicate-port-name",
              "semantics",
              "two containers of a pod give a port the same name")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("give each port of the pod a name of its own: probes and Services pick one of them")
          .peers("kube-score:container-ports-check");

  static final RuleInfo ENV =
      RuleInfo.warning(
              "duplicate-env-var",
              "semantics",
              "an environment variable is set twice in one container, so the last value wins")
          .in(RECOMMENDED, STRICT)
          .kinds(Workload.KINDS)
          .help("keep one of the two")
          .peers(
              "kube-linter:duplicate-env-var",
              "kube-score:environment-variable-key-duplication",
              "sonar:S6907");

  static final RuleInfo PROFILE =
      RuleInfo.warning(
              "legacy-seccomp-or-apparmor-annotation",
              "security-hardening",
              "a seccomp or AppArmor profile is given by an annotation")
          .in(RECOMMENDED, SECURITY, STRICT)
          .kinds(Workload.KINDS)
          .help("set seccompProfile or appArmorProfile in the securityContext")
          .peers("kube-score:container-seccomp-profile", "checkov:CKV_K8S_31");

  static final RuleInfo EXTERNAL_IPS =
      RuleInfo.warning(
              "service-external-ips",
              "security-hardening",
              "a Service has external IPs, by which it can take over traffic that is not its own")
          .in(RECOMMENDED, SECURITY, STRICT)
          .kinds("Service")
          .help("use type LoadBalancer, a Gateway or an Ingress")
          .peers("trivy:KSV-0108");

  static final RuleInfo HEADLESS =
      RuleInfo.info(
              "service-headless-misuse",
              "networking",
              "a headless Service sets what only a Service with an address can do")
          .in(STRICT)
          .kinds("Service")
          .help("leave targetPort out: clients reach the pods of a headless Service directly");

  static final RuleInfo UNIT =
      RuleInfo.warning(
              "resource-unit-suspicious",
              "resources",
              "a resource amount is legal but surely not meant")
          .in(RECOMMENDED, STRICT)
          .kinds(workloadsAnd("PersistentVolumeClaim", "LimitRange", "ResourceQuota"))
          .help("check the unit: m is a thousandth, M a million, Mi 1024 times 1024");

  private WarningRules() {}

  /** All of them, in no order. */
  static List<RuleInfo> all() {
    return List.of(
        SERVER, FIELD, LABEL, VOLUME_TYPE, PORT_NAME, ENV, PROFILE, EXTERNAL_IPS, HEADLESS, UNIT);
  }

  private static List<String> workloadsAnd(String... others) {
    List<String> kinds = new ArrayList<>(Workload.KINDS);
    kinds.addAll(Arrays.asList(others));
    return kinds;
  }
}
