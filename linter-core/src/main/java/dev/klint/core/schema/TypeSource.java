package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that knows kinds and their types: the built-in index, or definitions found in a run.
 * Walk, engine and words ask for nothing else.
 */
interface TypeSource {
  /** The kind of this group and version; null when this source does not know it. */
  @Nullable KindType kind(GroupVersionKind type);

  /**
   * The one object of a type.
   *
   * @param id as {@link ObjectType#id} gives it, never another
   */
  ObjectType object(String id);

  /** The fields of a type of this source, by name; read anew with each call. */
  Map<String, Property> properties(ObjectType type);
}
