package dev.klint.core.crd;

import dev.klint.core.finding.Location;
import dev.klint.core.kube.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of custom resource, as a CustomResourceDefinition has it.
 *
 * @param plural as in its URL
 * @param versions in the order written
 * @param place where it is defined
 */
public record Definition(
    String group, String kind, String plural, Scope scope, List<Version> versions, Location place) {
  public Definition {
    versions = List.copyOf(versions);
  }

  /**
   * A version of the kind.
   *
   * @param served whether objects can be created in it
   * @param storage whether it is the one that is stored
   * @param status whether status is a subresource, and so no part of what is created
   * @param replicasPath where the scale subresource finds the replicas, such as {@code
   *     .spec.replicas}; empty without one
   */
  public record Version(
      String name,
      boolean served,
      boolean storage,
      Deprecation deprecation,
      StructuralSchema schema,
      boolean status,
      String replicasPath) {}

  /**
   * Whether a version is deprecated.
   *
   * @param warning what the server says then; empty for its own words
   */
  public record Deprecation(boolean deprecated, String warning) {}

  /** The version of this name; null when there is none. */
  public @Nullable Version version(String name) {
    for (Version version : versions) {
      if (version.name().equals(name)) {
        return version;
      }
    }
    return null;
  }
}
