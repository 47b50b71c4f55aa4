package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A pod spec and a pod template; answers for {@code ValidatePodSpec} and {@code
 * ValidatePodTemplateSpec}, in the order of the server's own checks.
 */
public final class PodSpecs {
  private static final long LONGEST_DEADLINE = Integer.MAX_VALUE;
  private static final int LONGEST_HOST_NAME = 64;

  private PodSpecs() {}

  /** The template of a controller. */
  public static void template(Field template, Faults faults) {
    template(template, PodContext.Holder.TEMPLATE, Map.of(), faults);
  }

  /**
   * The template of a StatefulSet.
   *
   * @param claims the claim templates by name, which are volumes of the pods
   */
  public static void statefulTemplate(Field template, Map<String, Field> claims, Faults faults) {
    template(template, PodContext.Holder.STATEFUL_SET, claims, faults);
  }

  private static void template(
      Field template, PodContext.Holder holder, Map<String, Field> claims, Faults faults) {
    Field metadata = template.get("metadata");
    Field spec = template.get("spec");
    // the server leaves "metadata" out of these paths
    Field annotations = metadata.get("annotations").named(template.path().child("annotations"));
    LabelChecks.validate(metadata.get("labels").named(template.path().child("labels")), faults);
    LabelChecks.annotations(annotations, faults);
    PodContext context = new PodContext(spec, metadata, holder);
    PodAnnotations.validate(annotations, context, faults);
    spec(context, claims, faults);
    PodAnnotations.profilesMatch(context, faults);
    if (spec.get("ephemeralContainers").size() > 0) {
      faults
          .as(ValidityRules.EPHEMERAL_CONTAINERS)
          .forbidden(
              spec.get("ephemeralContainers"),
              "ephemeral containers cannot stand in a pod template");
    }
  }

  static void spec(PodContext context, Map<String, Field> claims, Faults faults) {
    Field spec = context.spec();
    Volumes volumes = Volumes.validate(context, claims, faults);
    Set<String> resourceClaims = resourceClaims(spec.get("resourceClaims"), faults.since(34));
    new Containers(context, volumes, resourceClaims, faults).validate();
    PodResources.validate(context, faults);
    HostPorts.matchInHostNetwork(context, faults);
    Values.oneOf(spec.get("restartPolicy"), faults, "Always", "OnFailure", "Never");
    Values.oneOf(
        spec.get("dnsPolicy"),
        faults,
        "ClusterFirstWithHostNet",
        "ClusterFirst",
        "Default",
        "None");
    LabelChecks.validate(spec.get("nodeSelector"), faults);
    PodSecurity.validate(context, faults);
    Affinity.validate(context, faults);
    DnsConfig.validate(spec, faults);
    gates(spec, faults);
    TopologySpread.validate(context, faults);
    PodSecurity.hostProcess(context, faults);
    PodSecurity.userNamespace(context, faults);
    hostNameOverride(context, faults);
    names(spec, faults);
    if (context.holder() != PodContext.Holder.STATEFUL_SET) {
      hostNames(spec, faults);
    }
    Values.between(spec.get("activeDeadlineSeconds"), 1, LONGEST_DEADLINE, faults);
    Tolerations.validate(spec.get("tolerations"), faults);
    hostAliases(spec.get("hostAliases"), faults);
    if (!context.pod()) {
      Values.oneOfIfSet(spec.get("preemptionPolicy"), faults, "PreemptLowerPriority", "Never");
    }
    Overheads.validate(spec.get("overhead"), faults);
    OperatingSystem.validate(context, faults);
    EnvVars.fileVolumes(context, faults);
  }

  private static Set<String> resourceClaims(Field claims, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Field claim : claims.items()) {
      Field name = claim.get("name");
      if (Values.required(name, faults)) {
        String value = name.stringOr("");
        if (names.add(value)) {
          faults.invalidIf(name, value, Names.dnsLabel(value));
        } else {
          faults.duplicate(name, "resource claim " + value + " is listed twice");
        }
      }
      Field direct = claim.get("resourceClaimName");
      Field template = claim.get("resourceClaimTemplateName");
      if (direct.exists() == template.exists()) {
        faults.invalid(claim, "set exactly one of resourceClaimName and resourceClaimTemplateName");
      }
      subdomain(direct, faults);
      subdomain(template, faults);
    }
    return names;
  }

  private static void subdomain(Field name, Faults faults) {
    if (name.exists()) {
      faults.invalidIf(name, name.stringOr(""), Names.dnsSubdomain(name.stringOr("")));
    }
  }

  private static void gates(Field spec, Faults faults) {
    for (Field gate : spec.get("readinessGates").items()) {
      Field type = gate.get("conditionType");
      faults.invalidIf(type, type.stringOr(""), Names.labelKey(type.stringOr("")));
    }
    Set<String> seen = new HashSet<>();
    for (Field gate : spec.get("schedulingGates").items()) {
      String name = gate.get("name").stringOr("");
      String problem = Names.labelKey(name);
      if (problem != null) {
        faults.invalid(
            gate.get("name").named(gate.path()), "scheduling gate \"" + name + "\" " + problem);
      }
      if (!seen.add(name)) {
        faults.duplicate(gate, "scheduling gate " + name + " is listed twice");
      }
    }
  }

  private static void hostNameOverride(PodContext context, Faults anyVersion) {
    Field name = context.spec().get("hostnameOverride");
    if (!name.exists()) {
      return;
    }
    Faults faults = anyVersion.since(35); // gate HostnameOverride
    if (context.spec().get("setHostnameAsFQDN").isTrue()) {
      faults.forbidden(name, "hostnameOverride must not be set with setHostnameAsFQDN");
    }
    if (context.hostNetwork()) {
      faults.forbidden(name, "hostnameOverride must not be set in the host network");
    }
    String value = name.stringOr("");
    if (value.length() > LONGEST_HOST_NAME) {
      faults.tooLong(name, "hostnameOverride is longer than " + LONGEST_HOST_NAME + " characters");
    }
    faults.invalidIf(name, value, Names.dnsSubdomain(value));
  }

  private static void names(Field spec, Faults faults) {
    for (String field : new String[] {"serviceAccountName", "nodeName", "priorityClassName"}) {
      Field name = spec.get(field);
      if (!name.stringOr("").isEmpty()) {
        subdomain(name, faults);
      }
    }
    if (!spec.get("serviceAccountName").exists()
        && !spec.get("serviceAccount").stringOr("").isEmpty()) {
      Field old = spec.get("serviceAccount");
      subdomain(old.named(spec.path().child("serviceAccountName")), faults);
    }
    subdomain(spec.get("runtimeClassName"), faults);
  }

  private static void hostNames(Field spec, Faults faults) {
    for (String field : new String[] {"hostname", "subdomain"}) {
      String value = spec.get(field).stringOr("");
      if (!value.isEmpty()) {
        faults.invalidIf(spec.get(field), value, Names.dnsLabel(value));
      }
    }
  }

  private static void hostAliases(Field aliases, Faults faults) {
    for (Field alias : aliases.items()) {
      Addresses.older(alias.get("ip"), faults);
      for (Field host : alias.get("hostnames").items()) {
        String name = host.stringOr("");
        String problem = Names.dnsSubdomain(name);
        if (problem != null) {
          faults.invalid(host, "host name \"" + name + "\" " + problem);
        }
      }
    }
  }
}
