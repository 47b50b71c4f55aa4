package dev.klint.rules.warnings;

import dev.klint.core.kube.Field;

/** A Service; answers for {@code GetWarningsForService}. */
final class ServiceWarnings implements Advisor {
  private static final String NONE = "None";

  @Override
  public void advise(Field root, Warnings warnings) {
    DeprecatedAnnotations.ofService(root.get("metadata").get("annotations"), warnings);
    Field spec = root.get("spec");
    if (spec.get("type").broken() || spec.get("clusterIP").broken()) {
      return;
    }
    String type = spec.get("type").stringOr("");
    boolean external = type.equals("ExternalName");
    boolean headless = (type.isEmpty() || type.equals("ClusterIP")) && clusterIp(spec).equals(NONE);
    if (headless) {
      headless(spec, warnings);
    }
    addresses(spec, warnings);
    externalIps(spec.get("externalIPs"), headless, external, warnings);
    Field name = spec.get("externalName");
    if (!external && !name.stringOr("").isEmpty()) {
      warnings.add(
          WarningRules.SERVER, name, "externalName has no effect without type ExternalName");
    }
    Field distribution = spec.get("trafficDistribution");
    if (distribution.stringOr("").equals("PreferClose")) {
      warnings
          .since(35)
          .add(
              WarningRules.FIELD,
              distribution,
              "trafficDistribution PreferClose is deprecated: use PreferSameZone");
    }
  }

  private static String clusterIp(Field spec) {
    Field one = spec.get("clusterIP");
    if (!one.stringOr("").isEmpty()) {
      return one.stringOr("");
    }
    Field list = spec.get("clusterIPs");
    return list.size() > 0 ? list.items().get(0).stringOr("") : "";
  }

  private static void headless(Field spec, Warnings warnings) {
    Field balancer = spec.get("loadBalancerIP");
    if (!balancer.stringOr("").isEmpty()) {
      ignored(balancer, warnings.since(34));
    }
    if (spec.get("externalIPs").size() > 0) {
      ignored(spec.get("externalIPs"), warnings.since(34));
    }
    Field affinity = spec.get("sessionAffinity");
    if (affinity.stringOr("").equals("ClientIP")) {
      ignored(affinity, warnings.since(34));
    }
    for (Field port : spec.get("ports").items()) {
      Field target = port.get("targetPort");
      if (target.integer().isPresent() && target.integerOr(0) != port.get("port").integerOr(0)) {
        warnings.info(
            WarningRules.HEADLESS,
            target,
            "targetPort has no effect in a headless Service: clients reach the pods at the port"
                + " they ask for");
      }
    }
  }

  private static void ignored(Field field, Warnings warnings) {
    warnings.add(
        WarningRules.SERVER, field, field.path().last() + " has no effect in a headless Service");
  }

  private static void addresses(Field spec, Warnings warnings) {
    Field list = spec.get("clusterIPs");
    if (list.size() > 0) {
      AddressWarnings.all(list, warnings);
    } else {
      Field one = spec.get("clusterIP");
      AddressWarnings.address(one.named(list.path().index(0)), warnings);
    }
    AddressWarnings.all(spec.get("externalIPs"), warnings);
    AddressWarnings.address(spec.get("loadBalancerIP"), warnings);
    AddressWarnings.blocks(spec.get("loadBalancerSourceRanges"), warnings);
  }

  private static void externalIps(
      Field list, boolean headless, boolean external, Warnings warnings) {
    if (list.size() == 0 || headless) {
      return;
    }
    if (external) {
      warnings.add(WarningRules.SERVER, list, "externalIPs has no effect with type ExternalName");
    } else {
      warnings.add(
          WarningRules.EXTERNAL_IPS,
          list,
          "externalIPs is deprecated: it lets a Service take over traffic to any address");
    }
  }
}
