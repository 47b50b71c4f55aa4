package dev.klint.rules.validity.service;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Addresses;
import dev.klint.rules.validity.LabelChecks;
import dev.klint.rules.validity.Values;

/**
 * A Service; answers for {@code validateService}, which the server reaches only when it could
 * allocate what the Service asks for.
 */
public final class ServiceValidator implements Validator {
  private static final String TOPOLOGY_MODE = "service.kubernetes.io/topology-mode";
  private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";

  @Override
  public void validate(Resource resource, Faults faults) {
    ServiceView service = ServiceView.of(resource.field().get("spec"));
    if (service.isBroken()) {
      return;
    }
    int before = faults.count();
    NodePorts nodePorts = Allocation.validate(service, faults);
    validate(
        service,
        resource.field().get("metadata").get("annotations"),
        nodePorts,
        faults.unlessSince(before));
  }

  private static void validate(
      ServiceView service, Field annotations, NodePorts nodePorts, Faults faults) {
    Field spec = service.spec();
    topology(annotations, faults);
    Values.oneOf(spec.get("type"), faults, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
    if (service.hasNodePorts() && service.isHeadless()) {
      faults
          .as(ValidityRules.SERVICE_FIELDS)
          .invalid(
              service.addresses().get(0),
              "clusterIP must not be None when type is " + service.type());
    }
    if (service.is("ExternalName")) {
      externalName(service, faults);
    }
    ServicePorts.validate(service, nodePorts, faults);
    LabelChecks.validate(spec.get("selector"), faults);
    for (Field ip : spec.get("externalIPs").items()) {
      Addresses.target(ip, faults);
    }
    SourceRanges.validate(service, annotations, faults);
    loadBalancer(service, faults);
    Traffic.validate(service, faults);
  }

  private static void topology(Field annotations, Faults faults) {
    Field mode = annotations.key(TOPOLOGY_MODE);
    Field hints = annotations.key(TOPOLOGY_HINTS);
    if (mode.exists() && hints.exists() && !mode.stringOr("").equals(hints.stringOr(""))) {
      faults.invalid(mode, TOPOLOGY_MODE + " and " + TOPOLOGY_HINTS + " must be the same");
    }
  }

  private static void externalName(ServiceView service, Faults anyRule) {
    Faults faults = anyRule.as(ValidityRules.SERVICE_FIELDS);
    Field spec = service.spec();
    if (!service.addresses().isEmpty()) {
      faults.forbidden(service.addressList(), "an ExternalName Service has no clusterIP");
    }
    for (String name : new String[] {"ipFamilies", "ipFamilyPolicy"}) {
      Field field = spec.get(name);
      if (name.equals("ipFamilies") ? field.size() > 0 : field.exists()) {
        faults.forbidden(field, "an ExternalName Service has no " + name);
      }
    }
    Field target = spec.get("externalName");
    String value = target.stringOr("");
    String domain = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    if (domain.isEmpty()) {
      faults.required(target, "externalName is required when type is ExternalName");
    } else {
      anyRule.invalidIf(target, value, Names.dnsSubdomain(domain));
    }
  }

  private static void loadBalancer(ServiceView service, Faults anyRule) {
    Faults faults = anyRule.as(ValidityRules.SERVICE_FIELDS);
    Field loadBalancerClass = service.spec().get("loadBalancerClass");
    if (service.is("LoadBalancer")) {
      if (loadBalancerClass.exists()) {
        String name = loadBalancerClass.stringOr("");
        anyRule.invalidIf(loadBalancerClass, name, Names.labelKey(name));
      }
      return;
    }
    for (Field field :
        new Field[] {loadBalancerClass, service.spec().get("allocateLoadBalancerNodePorts")}) {
      if (field.exists()) {
        faults.forbidden(
            field, field.path().last() + " must not be set unless type is LoadBalancer");
      }
    }
  }
}
