package dev.klint.rules.validity.pod;

import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.rules.validity.Quantities;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resources at the level of the pod; answers for {@code validatePodResources} and {@code
 * AggregateContainerRequests}. On by default since 1.34.
 */
final class PodResources {
  private PodResources() {}

  static void validate(PodContext context, Faults anyVersion) {
    Field resources = context.spec().get("resources");
    if (!resources.exists()) {
      return;
    }
    Faults faults = anyVersion.since(34);
    if (context.osName().equals("windows")) {
      faults.as(ValidityRules.OS_CONFLICT).forbidden(resources, "resources of a pod need Linux");
      return;
    }
    Field claims = resources.get("claims");
    if (claims.exists()) {
      faults.forbidden(claims, "claims must not be set for a whole pod");
    }
    Resources.podLevel(resources, defaulted(context, resources), faults);
    covers(context, resources, "requests", faults);
    covers(context, resources, "limits", faults);
    containerLimits(context, resources, faults);
    if (context.pod()) {
      defaultedRequests(context, resources, faults);
    }
  }

  /** Whether a Pod with limits gets a request of cpu or memory from its containers. */
  private static boolean defaulted(PodContext context, Field resources) {
    if (!context.pod() || resources.get("limits").size() == 0) {
      return false;
    }
    Map<String, BigDecimal> needed = together(context, "requests");
    return needed.containsKey("cpu") || needed.containsKey("memory");
  }

  /**
   * In a Pod with limits, a missing request is what the containers request together; it must not be
   * over the limit.
   */
  private static void defaultedRequests(PodContext context, Field resources, Faults faults) {
    Map<String, BigDecimal> needed = together(context, "requests");
    Field requests = resources.get("requests");
    for (Field.Entry limit : resources.get("limits").entries()) {
      BigDecimal need = needed.get(limit.name());
      BigDecimal most = Quantities.ofResource(limit.value());
      boolean counts =
          requests.key(limit.name()).missing() && !limit.name().startsWith(Resources.HUGE_PAGES);
      if (counts && need != null && most != null && need.compareTo(most) > 0) {
        faults
            .as(ValidityRules.POD_RESOURCES)
            .invalid(
                limit.value().named(requests.path()),
                "containers request more "
                    + limit.name()
                    + " together ("
                    + need.stripTrailingZeros().toPlainString()
                    + ") than the limit of the pod");
      }
    }
  }

  /** What the pod has is at least what its containers have together. */
  private static void covers(PodContext context, Field resources, String list, Faults faults) {
    Map<String, BigDecimal> needed = together(context, list);
    for (Field.Entry entry : resources.get(list).entries()) {
      boolean counts = list.equals("requests") || entry.name().startsWith(Resources.HUGE_PAGES);
      BigDecimal need = needed.get(entry.name());
      BigDecimal has = Quantities.ofResource(entry.value());
      if (counts && need != null && has != null && need.compareTo(has) > 0) {
        faults
            .as(ValidityRules.POD_RESOURCES)
            .invalid(
                entry.value(),
                entry.name()
                    + " is less than the "
                    + list
                    + " of the containers together ("
                    + need.stripTrailingZeros().toPlainString()
                    + ")");
      }
    }
  }

  private static void containerLimits(PodContext context, Field resources, Faults faults) {
    Field limits = resources.get("limits");
    List<Field> apps = context.spec().get("containers").items();
    for (int i = 0; i < apps.size(); i++) {
      for (Field.Entry entry : apps.get(i).get("resources").get("limits").entries()) {
        BigDecimal limit = Quantities.ofResource(entry.value());
        Field most = limits.key(entry.name());
        BigDecimal podLimit = Quantities.ofResource(most);
        if (most.exists() && limit != null && podLimit != null && limit.compareTo(podLimit) > 0) {
          faults
              .as(ValidityRules.POD_RESOURCES)
              .invalid(
                  entry
                      .value()
                      .named(
                          resources
                              .path()
                              .child("containers")
                              .index(i)
                              .key(entry.name())
                              .child("limits")),
                  "limit of " + entry.name() + " is over that of the pod");
        }
      }
    }
  }

  /**
   * Apps and sidecars run at the same time; a regular init container runs beside the sidecars
   * before it.
   */
  private static Map<String, BigDecimal> together(PodContext context, String list) {
    Map<String, BigDecimal> running = new HashMap<>();
    for (Field app : context.spec().get("containers").items()) {
      add(running, amounts(context, app, list));
    }
    Map<String, BigDecimal> sidecars = new HashMap<>();
    Map<String, BigDecimal> most = new HashMap<>();
    for (Field init : context.spec().get("initContainers").items()) {
      Map<String, BigDecimal> own = amounts(context, init, list);
      if (PodContext.isSidecar(init)) {
        add(running, own);
        add(sidecars, own);
        max(most, sidecars);
      } else {
        add(own, sidecars);
        max(most, own);
      }
    }
    max(running, most);
    return running;
  }

  /** In a Pod, a missing request is the limit. */
  private static Map<String, BigDecimal> amounts(PodContext context, Field container, String list) {
    Map<String, BigDecimal> amounts = new HashMap<>();
    Field resources = container.get("resources");
    if (context.pod() && list.equals("requests")) {
      read(resources.get("limits"), amounts);
    }
    read(resources.get(list), amounts);
    return amounts;
  }

  private static void read(Field list, Map<String, BigDecimal> amounts) {
    for (Field.Entry entry : list.entries()) {
      BigDecimal amount = Quantities.ofResource(entry.value());
      if (amount != null) {
        amounts.put(entry.name(), amount);
      }
    }
  }

  private static void add(Map<String, BigDecimal> sum, Map<String, BigDecimal> more) {
    for (Map.Entry<String, BigDecimal> entry : more.entrySet()) {
      BigDecimal before = sum.getOrDefault(entry.getKey(), BigDecimal.ZERO);
      sum.put(entry.getKey(), before.add(entry.getValue()));
    }
  }

  private static void max(Map<String, BigDecimal> most, Map<String, BigDecimal> other) {
    for (Map.Entry<String, BigDecimal> entry : other.entrySet()) {
      BigDecimal before = most.getOrDefault(entry.getKey(), entry.getValue());
      most.put(entry.getKey(), before.max(entry.getValue()));
    }
  }
}
