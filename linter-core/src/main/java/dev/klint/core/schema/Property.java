package dev.klint.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object type.
 *
 * @param versions bit n: Kubernetes 1.n has it with this type
 * @param required the documentation calls it required; decoding does not ask for it
 * @param keys for a list that is a map: the fields that tell its items apart
 * @param set for a list: no item may come twice
 * @param next the same field with another type, in other versions
 */
public record Property(
    String name,
    Type type,
    long versions,
    boolean required,
    List<String> keys,
    boolean set,
    @Nullable Property next) {

  /** The versions in which the field has any type. */
  public long allVersions() {
    return next == null ? versions : versions | next.allVersions();
  }
}
