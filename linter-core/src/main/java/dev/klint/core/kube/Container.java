package dev.klint.core.kube;

/**
 * A container of any role, with the pod that holds it.
 *
 * @param field the container's own mapping
 */
public record Container(Workload workload, Role role, Field field) {
  /** {@code name}, or its path when it has none. */
  public String name() {
    return field.get("name").stringOr(field.path().toString());
  }

  public String image() {
    return field.get("image").stringOr("");
  }

  /** Runs at the same time as the app containers. */
  public boolean concurrent() {
    return role == Role.APP || role == Role.SIDECAR;
  }
}
