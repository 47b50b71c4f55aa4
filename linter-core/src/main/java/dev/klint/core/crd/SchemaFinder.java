package dev.klint.core.crd;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.text.Input;
import org.jspecify.annotations.Nullable;

/** Finds files with schemas when a kind or a manifest asks for them. */
public interface SchemaFinder {
  /** A JSON Schema file for this type; null when there is none. */
  @Nullable Input forType(GroupVersionKind type);

  /**
   * A file named in a manifest.
   *
   * @param manifest the file of the manifest, as reports name it
   * @param path relative to the folder of the manifest
   * @return null when there is no such file
   */
  @Nullable Input beside(String manifest, String path);
}
