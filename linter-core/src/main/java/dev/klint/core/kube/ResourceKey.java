package dev.klint.core.kube;

/**
 * What tells one object of a cluster from all others; the version of the API does not.
 *
 * @param group empty for the core group
 * @param namespace {@code default} when none is written; empty for kinds without namespaces
 */
public record ResourceKey(String group, String kind, String namespace, String name) {
  /** The namespace of objects that name none, unless the client says otherwise. */
  public static final String DEFAULT_NAMESPACE = "default";

  public static ResourceKey of(Resource resource) {
    String group = resource.type().group();
    String kind = resource.kind();
    String namespace = resource.scope() == Scope.CLUSTER ? "" : orDefault(resource.namespace());
    return new ResourceKey(group, kind, namespace, resource.name());
  }

  private static String orDefault(String namespace) {
    return namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
  }
}
