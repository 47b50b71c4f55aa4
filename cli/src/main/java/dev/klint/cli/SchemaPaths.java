package dev.klint.cli;

import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.crd.SchemaFinder;
import dev.klint.core.crd.SchemaReader;
import dev.klint.core.discover.SchemaLookup;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Input;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas from the paths that a run was given, and those that manifests name. */
record SchemaPaths(SchemaLookup lookup) implements SchemaFinder {
  /**
   * @param errors gets what cannot be read
   */
  SchemaStore store(List<FileError> errors) {
    errors.addAll(lookup.errors());
    GivenSchemas given = GivenSchemas.NONE;
    for (Input input : lookup.inputs()) {
      try {
        given = given.and(SchemaReader.read(input));
      } catch (IOException e) {
        errors.add(new FileError(input.name(), "no schema: " + e.getMessage()));
      }
    }
    return SchemaStore.with(this).and(given);
  }

  @Override
  public @Nullable Input forType(GroupVersionKind type) {
    return lookup.find(type.group(), type.version(), type.kind());
  }

  @Override
  public @Nullable Input beside(String manifest, String path) {
    return lookup.beside(manifest, path);
  }
}
