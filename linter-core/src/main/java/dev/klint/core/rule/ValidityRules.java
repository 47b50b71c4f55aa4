package dev.klint.core.rule;

import java.util.List;

/**
 * What the checks for the API server's validation report: a general rule for each cause, and the
 * catalogue's own rules where one says it better. {@link Faults} picks the general one unless told
 * otherwise.
 */
public final class ValidityRules {
  public static final RuleInfo REQUIRED =
      general("required-value", "a field that the API server insists on is missing or empty")
          .help("set the field");

  public static final RuleInfo INVALID =
      general("invalid-value", "a value breaks the rules of its field")
          .help("change the value to what the message allows");

  public static final RuleInfo UNSUPPORTED =
      general("unsupported-value", "a value is none of the words that its field allows")
          .help("use one of the allowed words, spelled exactly so")
          .fix(RuleInfo.FixKind.SAFE);

  public static final RuleInfo DUPLICATE =
      general("duplicate-value", "a value stands twice where it may stand once")
          .help("remove or rename one of the two");

  public static final RuleInfo FORBIDDEN =
      general("forbidden-value", "a field is set where the API server forbids it")
          .help("remove the field, or the setting that forbids it");

  public static final RuleInfo TOO_LONG =
      general("value-too-long", "a value is longer than its field allows")
          .help("shorten the value");

  public static final RuleInfo TOO_MANY =
      general("too-many-values", "a list or map has more items than its field allows")
          .help("remove items, or spread them over several objects");

  public static final RuleInfo OBJECT_NAME =
      of("invalid-object-name", "semantics", "the name breaks the naming rule of its kind")
          .help("use lower case letters, digits, '-' and, where the kind allows it, '.'");

  public static final RuleInfo LABEL =
      of(
              "invalid-label-or-annotation",
              "semantics",
              "a label or annotation breaks the grammar of keys and values")
          .help(
              "keys are [prefix/]name, names and values at most 63 letters, digits, '-', '_', '.'")
          .peers("kube-score:label-values");

  public static final RuleInfo SELECTOR_MISMATCH =
      of(
              "selector-template-mismatch",
              "semantics",
              "the selector does not match the labels of the pod template")
          .help("give the pod template the labels that the selector asks for")
          .peers(
              "kube-linter:mismatching-selector",
              "kube-score:deployment-pod-selector-labels-match-template-metadata-labels",
              "kube-score:statefulset-pod-selector-labels-match-template-metadata-labels");

  public static final RuleInfo SELECTOR_MISSING =
      of("selector-missing", "semantics", "a workload has no selector")
          .help("copy the labels of the pod template into selector.matchLabels")
          .peers("kube-linter:mismatching-selector");

  public static final RuleInfo CONTAINER_NAME_TWICE =
      of("duplicate-container-name", "semantics", "two containers of a pod have the same name")
          .help("give every container of the pod a name of its own");

  public static final RuleInfo PORT =
      of("invalid-port", "semantics", "a port number or port name is not legal")
          .help(
              "numbers go from 1 to 65535; names are at most 15 lower case letters, digits and '-'")
          .peers("kube-linter:invalid-target-ports", "kube-score:container-ports-check");

  public static final RuleInfo HOST_PORT_TWICE =
      of("host-port-conflict-in-pod", "semantics", "two ports of a pod claim the same host port")
          .help("give each a host port of its own, or drop hostPort and use a Service");

  public static final RuleInfo SECURITY_CONTRADICTION =
      of(
              "security-context-contradiction",
              "semantics",
              "security settings of a pod exclude each other")
          .help("decide for one of the two settings");

  public static final RuleInfo HOST_NETWORK_PORT =
      of(
              "host-network-port-mismatch",
              "semantics",
              "a pod in the host network maps a port to another host port")
          .help("leave hostPort out, or make it equal to containerPort");

  public static final RuleInfo MOUNT_UNDEFINED =
      of("volume-mount-undefined", "semantics", "a mount names a volume that the pod does not have")
          .help("add the volume to the pod, or correct the name");

  public static final RuleInfo VOLUME_TWICE =
      of(
              "duplicate-volume-name",
              "semantics",
              "two volumes have the same name, or one has several sources")
          .help("give each volume one name of its own and one source");

  public static final RuleInfo MOUNT_PATH_TWICE =
      of("duplicate-mount-path", "semantics", "a container mounts two volumes at the same path")
          .help("mount each volume at a path of its own");

  public static final RuleInfo HANDLERS =
      of("probe-handler-count", "semantics", "a probe or hook has no handler, or several")
          .help("set exactly one of exec, httpGet, tcpSocket, grpc (or sleep in a hook)");

  public static final RuleInfo INIT_PROBE =
      of("probe-on-init-container", "semantics", "a regular init container has a probe or hook")
          .help("remove it, or make the container a sidecar with restartPolicy Always");

  public static final RuleInfo SUCCESS_THRESHOLD =
      of(
              "probe-success-threshold",
              "semantics",
              "a liveness or startup probe asks for several successes")
          .help("remove successThreshold");

  public static final RuleInfo REQUEST_OVER_LIMIT =
      of(
              "resource-request-exceeds-limit",
              "semantics",
              "a resource request is larger than its limit")
          .help("lower the request or raise the limit");

  public static final RuleInfo RESTART_POLICY =
      of(
              "invalid-restart-policy",
              "semantics",
              "the restart policy of the pods does not fit their controller")
          .help("Jobs take OnFailure or Never, all other controllers Always")
          .peers("kube-score:cronjob-restartpolicy", "kube-linter:restart-policy");

  public static final RuleInfo ENV_SOURCES =
      of(
              "env-var-both-value-sources",
              "semantics",
              "an environment variable has no source of its value, or several")
          .help("set either value or exactly one source under valueFrom");

  public static final RuleInfo UPDATE_STRATEGY =
      of("conflicting-update-strategy", "semantics", "settings of the update strategy conflict")
          .help("remove rollingUpdate, or make one of maxSurge and maxUnavailable above zero");

  public static final RuleInfo TOPOLOGY_SPREAD =
      of("topology-spread-invalid", "semantics", "a topology spread constraint is not legal")
          .help("set maxSkew of at least 1, a topologyKey, and a known whenUnsatisfiable")
          .peers("kube-score:pod-topology-spread-constraints");

  public static final RuleInfo CRON_SCHEDULE =
      of("invalid-cron-schedule", "semantics", "the schedule of a CronJob cannot be read")
          .help("write five fields or a macro such as @daily; the zone goes into timeZone");

  public static final RuleInfo JOB_FIELDS =
      of("job-fields-inconsistent", "semantics", "settings of a Job contradict each other")
          .help("change one of the two settings");

  public static final RuleInfo EPHEMERAL_CONTAINERS =
      of(
              "ephemeral-containers-in-manifest",
              "semantics",
              "ephemeral containers stand in a manifest")
          .help("remove the block: kubectl debug adds them to a running pod");

  public static final RuleInfo OS_CONFLICT =
      of("os-field-conflict", "semantics", "a setting does not fit the operating system of the pod")
          .help("remove the setting, or change os.name");

  public static final RuleInfo OVERHEAD =
      of("pod-overhead-without-runtime-class", "semantics", "the overhead of a pod is set by hand")
          .help("remove the block: the RuntimeClass fills it in");

  public static final RuleInfo DNS_NONE =
      of("dns-policy-none-without-config", "networking", "dnsPolicy None comes without nameservers")
          .help("list at least one nameserver in dnsConfig.nameservers");

  public static final RuleInfo SERVICE_FIELDS =
      of(
              "service-fields-inconsistent",
              "semantics",
              "settings of a Service contradict each other, or ask for what a default cluster lacks")
          .help(
              "change one of the two settings; node ports 30000-32767 and service addresses"
                  + " 10.96.0.0/12 are those of a default cluster: ignore the finding if yours has"
                  + " others");

  public static final RuleInfo NETWORK_POLICY_FIELDS =
      of(
              "network-policy-fields-inconsistent",
              "semantics",
              "a peer or port of a NetworkPolicy contradicts itself")
          .help(
              "give a peer selectors or an ipBlock, except blocks inside its cidr, and endPort"
                  + " beside a numeric port");

  public static final RuleInfo IMAGE =
      of("image-missing", "images", "a container has no image").help("name the image to run");

  public static final RuleInfo QUANTITY =
      of("invalid-quantity", "schema", "a resource quantity is not legal")
          .help("write a number with an optional suffix m, k, M, G, Ki, Mi, Gi");

  public static final RuleInfo POD_RESOURCES =
      of(
              "pod-resources-below-containers",
              "pods-and-helpers",
              "resources of a pod do not cover those of its containers")
          .help("raise the pod's resources to at least the sum of its containers'");

  public static final RuleInfo CRD_STRUCTURE =
      of("crd-not-structural", "crd", "the schema of a custom resource is not structural")
          .help("give each place one type, and use allOf, anyOf, oneOf, not to narrow values only")
          .kinds("CustomResourceDefinition");

  public static final RuleInfo CRD_NAMES =
      of(
              "crd-names-inconsistent",
              "crd",
              "names, versions or conversion of a custom resource contradict each other")
          .help("name it plural.group, store exactly one version, give a webhook its address")
          .kinds("CustomResourceDefinition")
          .fix(RuleInfo.FixKind.SAFE);

  public static final RuleInfo CRD_DEFAULT =
      of("crd-default-invalid", "crd", "a default breaks its own schema or would be dropped")
          .help("change the default to a value that its schema allows")
          .kinds("CustomResourceDefinition");

  public static final RuleInfo CEL =
      of("crd-cel-invalid", "crd", "an expression in CEL does not compile, or has a wrong type")
          .help("name only what the expression can see, and let it come to the type that is asked");

  private ValidityRules() {}

  /** All of them, in no order. */
  public static List<RuleInfo> all() {
    return List.of(
        REQUIRED,
        INVALID,
        UNSUPPORTED,
        DUPLICATE,
        FORBIDDEN,
        TOO_LONG,
        TOO_MANY,
        OBJECT_NAME,
        LABEL,
        SELECTOR_MISMATCH,
        SELECTOR_MISSING,
        CONTAINER_NAME_TWICE,
        PORT,
        HOST_PORT_TWICE,
        SECURITY_CONTRADICTION,
        HOST_NETWORK_PORT,
        MOUNT_UNDEFINED,
        VOLUME_TWICE,
        MOUNT_PATH_TWICE,
        HANDLERS,
        INIT_PROBE,
        SUCCESS_THRESHOLD,
        REQUEST_OVER_LIMIT,
        RESTART_POLICY,
        ENV_SOURCES,
        UPDATE_STRATEGY,
        TOPOLOGY_SPREAD,
        CRON_SCHEDULE,
        JOB_FIELDS,
        EPHEMERAL_CONTAINERS,
        OS_CONFLICT,
        OVERHEAD,
        DNS_NONE,
        SERVICE_FIELDS,
        NETWORK_POLICY_FIELDS,
        IMAGE,
        QUANTITY,
        CEL,
        POD_RESOURCES,
        CRD_STRUCTURE,
        CRD_NAMES,
        CRD_DEFAULT);
  }

  private static RuleInfo general(String id, String summary) {
    return of(id, "validity", summary);
  }

  private static RuleInfo of(String id, String group, String summary) {
    return RuleInfo.error(id, group, summary)
        .in(Profile.RECOMMENDED, Profile.VALIDITY, Profile.SECURITY, Profile.STRICT);
  }
}
