package dev.klint.core.kube;

/** What a container is in its pod. */
public enum Role {
  /** A regular init container: runs to its end before the app containers start. */
  INIT,
  /** A native sidecar: an init container with {@code restartPolicy: Always} (KEP-753). */
  SIDECAR,
  /** A container of {@code containers}. */
  APP,
  /** A container of {@code ephemeralContainers}. */
  EPHEMERAL
}
