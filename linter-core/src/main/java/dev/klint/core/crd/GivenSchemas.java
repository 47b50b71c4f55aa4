package dev.klint.core.crd;

import java.util.ArrayList;
import java.util.List;

/** What files that were given for their schemas hold. */
public record GivenSchemas(List<Definition> definitions, List<KindSchema> schemas) {
  public static final GivenSchemas NONE = new GivenSchemas(List.of(), List.of());

  public GivenSchemas {
    definitions = List.copyOf(definitions);
    schemas = List.copyOf(schemas);
  }

  public boolean isEmpty() {
    return definitions.isEmpty() && schemas.isEmpty();
  }

  /** These and others. */
  public GivenSchemas and(GivenSchemas more) {
    List<Definition> allDefinitions = new ArrayList<>(definitions);
    allDefinitions.addAll(more.definitions);
    List<KindSchema> allSchemas = new ArrayList<>(schemas);
    allSchemas.addAll(more.schemas);
    return new GivenSchemas(allDefinitions, allSchemas);
  }
}
