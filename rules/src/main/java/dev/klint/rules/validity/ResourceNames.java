package dev.klint.rules.validity;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Names;
import dev.klint.core.rule.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Names of resources of a cluster: {@code cpu}, {@code requests.storage}, {@code example.com/gpu}.
 */
public final class ResourceNames {
  private static final String HUGE_PAGES = "hugepages-";
  private static final String REQUESTS = "requests.";

  private ResourceNames() {}

  /** The key of a quota; answers for {@code ValidateResourceQuotaResourceName}. */
  public static void ofQuota(Field.Entry entry, Faults faults) {
    name(entry, isQuota(entry.name()), faults);
  }

  /**
   * The key of a resource list that is no container's; answers for {@code validateResourceName}.
   */
  public static void validate(Field.Entry entry, Faults faults) {
    name(entry, isQuota(entry.name()) || entry.name().equals("storage"), faults);
  }

  private static void name(Field.Entry entry, boolean known, Faults faults) {
    String name = entry.name();
    @Nullable String problem = Names.labelKey(name);
    if (problem == null && name.indexOf('/') < 0 && !known) {
      problem = "is not known, and has no prefix as in example.com/gpu";
    }
    if (problem != null) {
      faults.invalidAt(entry.value(), entry.keyRange(), "resource \"" + name + "\" " + problem);
    }
  }

  /** Whether quotas know it by itself. */
  public static boolean isQuota(String name) {
    return switch (name) {
      case "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.storage",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage" ->
          true;
      default ->
          isObjectCount(name)
              || name.startsWith(HUGE_PAGES)
              || name.startsWith(REQUESTS + HUGE_PAGES);
    };
  }

  private static boolean isObjectCount(String name) {
    return switch (name) {
      case "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "persistentvolumeclaims",
          "configmaps",
          "services.nodeports",
          "services.loadbalancers" ->
          true;
      default -> false;
    };
  }

  /** Whether only whole numbers make sense; answers for {@code IsIntegerResourceName}. */
  public static boolean isCounted(String name) {
    return isObjectCount(name) || isExtended(name);
  }

  /** In the namespace of Kubernetes itself. */
  public static boolean isNative(String name) {
    return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
  }

  /** A resource that a driver or vendor brings: {@code example.com/gpu}. */
  public static boolean isExtended(String name) {
    return !isNative(name) && !name.startsWith(REQUESTS) && Names.labelKey(REQUESTS + name) == null;
  }

  /** Whether requests may exceed what there is: not for huge pages and extended resources. */
  public static boolean mayOvercommit(String name) {
    return isNative(name) && !name.startsWith(HUGE_PAGES);
  }

  /**
   * What is wrong with a name as a resource of containers; null when nothing is. Answers for {@code
   * validateContainerResourceName}.
   */
  public static @Nullable String containerProblem(String name) {
    String problem = Names.labelKey(name);
    if (problem != null) {
      return problem;
    } else if (name.indexOf('/') < 0) {
      boolean known =
          name.equals("cpu")
              || name.equals("memory")
              || name.equals("ephemeral-storage")
              || name.startsWith(HUGE_PAGES);
      return known
          ? null
          : "is not one of cpu, memory, ephemeral-storage, hugepages-<size>, or a name with a"
              + " prefix such as example.com/gpu";
    }
    return isNative(name) || isExtended(name)
        ? null
        : "must not begin with requests. nor be longer than a label key with it";
  }
}
