package dev.klint.core.schema;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An object with named fields. They are read when first asked for. */
public final class ObjectType implements Type {
  private final TypeSource source;
  private final String id;
  private final AtomicReference<@Nullable Map<String, Property>> properties =
      new AtomicReference<>();

  /**
   * @param id a place of its own within all sources, a slash, and the name of the type
   */
  ObjectType(TypeSource source, String id) {
    this.source = source;
    this.id = id;
  }

  /** {@code Container}: the name of the Go type. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }

  /** {@code core_v1/Container}: the name that no other type has. */
  public String id() {
    return id;
  }

  /** The field of this name; null when no version has it. */
  public @Nullable Property property(String field) {
    return map().get(field);
  }

  /** All fields, by name. */
  public Collection<Property> properties() {
    return map().values();
  }

  private Map<String, Property> map() {
    Map<String, Property> known = properties.get();
    if (known == null) {
      known = source.properties(this);
      properties.set(known);
    }
    return known;
  }

  @Override
  public String toString() {
    return id;
  }
}
