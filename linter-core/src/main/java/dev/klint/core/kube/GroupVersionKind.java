package dev.klint.core.kube;

/**
 * The type of an object.
 *
 * @param group empty for the core group
 */
public record GroupVersionKind(String group, String version, String kind) {
  /**
   * Reads {@code apps/v1} or {@code v1}; what stands after a second slash stays part of the
   * version.
   */
  public static GroupVersionKind of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? new GroupVersionKind("", apiVersion, kind)
        : new GroupVersionKind(
            apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /** As written in a manifest: {@code apps/v1}, {@code v1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }
}
