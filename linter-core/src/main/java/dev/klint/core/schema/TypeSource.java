package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that knows kinds and their types: the built-in index, or definitions found in a run.
 */
interface TypeSource {
  /** The kind of this group and version; null when this source does not know it. */
  @Nullable KindType kind(GroupVersionKind type);
}
