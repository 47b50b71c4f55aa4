package dev.klint.rules.validity;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Names;
import org.jspecify.annotations.Nullable;

/**
 * How objects of a built-in kind may be called; answers for the {@code Validate…Name} functions of
 * Kubernetes. Most names are DNS subdomains.
 */
enum KindNames {
  SUBDOMAIN,
  LABEL,
  /** A label; up to 1.35 one that begins with a letter (gate RelaxedServiceNameValidation). */
  SERVICE,
  PATH_SEGMENT,
  /** As the key of a ConfigMap. */
  CONFIG_KEY,
  /** The type's own validator looks at the name. */
  OWN;

  /** Whether objects of this kind have validated metadata, and a name by which rule. */
  static @Nullable KindNames of(GroupVersionKind type) {
    return switch (type.group()) {
      case "" -> core(type.kind());
      case "apps" -> type.kind().equals("StatefulSet") ? LABEL : SUBDOMAIN;
      case "rbac.authorization.k8s.io", "policy" -> PATH_SEGMENT;
      case "certificates.k8s.io" -> certificates(type.kind());
      case "networking.k8s.io" -> type.kind().equals("IPAddress") ? OWN : SUBDOMAIN;
      case "apiregistration.k8s.io" -> OWN;
      case "coordination.k8s.io" -> type.kind().equals("LeaseCandidate") ? CONFIG_KEY : SUBDOMAIN;
      case "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "autoscaling",
          "batch",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "node.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io" ->
          SUBDOMAIN;
      default -> null;
    };
  }

  private static @Nullable KindNames core(String kind) {
    return switch (kind) {
      case "Namespace" -> LABEL;
      case "Service" -> SERVICE;
      case "Event" -> PATH_SEGMENT;
      case "Binding", "ComponentStatus", "Eviction", "Scale", "Status" -> null;
      default -> SUBDOMAIN;
    };
  }

  private static KindNames certificates(String kind) {
    return switch (kind) {
      case "CertificateSigningRequest" -> PATH_SEGMENT;
      case "ClusterTrustBundle" -> OWN;
      default -> SUBDOMAIN;
    };
  }

  /** What is wrong with a whole name, null when it is legal. */
  @Nullable String problem(String name) {
    return switch (this) {
      case SUBDOMAIN -> Names.dnsSubdomain(name);
      case LABEL, SERVICE -> Names.dnsLabel(name);
      case PATH_SEGMENT -> Names.pathSegment(name);
      case CONFIG_KEY -> Names.configKey(name);
      case OWN -> null;
    };
  }

  /** What is wrong with the beginning of a name: a final dash is legal, as more follows. */
  @Nullable String prefixProblem(String prefix) {
    boolean dash = this != PATH_SEGMENT && prefix.length() > 1 && prefix.endsWith("-");
    return problem(dash ? prefix.substring(0, prefix.length() - 2) + "a" : prefix);
  }

  /** Whether finalizers of objects of this type must be well-known or have a prefix. */
  static boolean hasQualifiedFinalizers(GroupVersionKind type) {
    return switch (type.group()) {
      case "" -> !type.kind().equals("Event");
      case "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "coordination.k8s.io",
          "node.k8s.io",
          "policy" ->
          false;
      default -> true;
    };
  }
}
