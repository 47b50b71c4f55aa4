package dev.klint.core.schema;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An object with named fields. They are read when first asked for. */
public final class ObjectType implements Type {
  private final String file;
  private final String name;
  private final SchemaIndex index;
  private final AtomicReference<@Nullable Map<String, Property>> properties =
      new AtomicReference<>();

  ObjectType(SchemaIndex index, String file, String name) {
    this.index = index;
    this.file = file;
    this.name = name;
  }

  /** {@code Container}: the name of the Go type. */
  public String name() {
    return name;
  }

  /** {@code core_v1/Container}: the name that no other type has. */
  public String id() {
    return file + "/" + name;
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
      known = index.file(file).properties(name);
      properties.set(known);
    }
    return known;
  }

  @Override
  public String toString() {
    return id();
  }
}
