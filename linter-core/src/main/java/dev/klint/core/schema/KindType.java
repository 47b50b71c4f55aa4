package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Scope;

/**
 * A kind that an API server can serve.
 *
 * @param plural as in its URL
 * @param creatable a manifest of it can be created; else it can only be read
 * @param versions the minors of Kubernetes that have it, switched on or not
 */
public record KindType(
    GroupVersionKind type,
    String plural,
    boolean namespaced,
    boolean creatable,
    KubeVersions versions,
    ObjectType object) {
  /** Where objects of the kind stand. */
  public Scope scope() {
    return namespaced ? Scope.NAMESPACED : Scope.CLUSTER;
  }
}
