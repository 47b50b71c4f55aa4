package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object or a map of an object, seen through its schema: fields that the schema does not name
 * are not there, field names are escaped, a field that is null is unset.
 */
final class SchemaMap implements MapValue {
  private final Map<?, ?> entries;
  private final StructuralSchema schema;
  private final boolean isObject;

  SchemaMap(Map<?, ?> entries, StructuralSchema schema) {
    this.entries = entries;
    this.schema = schema;
    this.isObject = !schema.properties().isEmpty();
  }

  @Override
  public int size() {
    return entries.size();
  }

  private @Nullable StructuralSchema schemaOf(String key) {
    if (isObject) {
      return schema.properties().get(key);
    }
    return Exposure.hasValues(schema) ? schema.additional() : null;
  }

  @Override
  public @Nullable Object find(Object key) {
    if (!(key instanceof String name)) {
      return Failure.NO_OVERLOAD;
    }
    String written = isObject ? PropertyNames.unescape(name) : name;
    if (written == null || !entries.containsKey(written)) {
      return null;
    }
    Object value = entries.get(written);
    StructuralSchema one = schemaOf(written);
    return one == null || (isObject && value == null) ? null : SchemaValues.of(value, one);
  }

  /** What the schema does not declare, no rule can name: the definition itself would be refused. */
  @Override
  public @Nullable Object field(String name) {
    if (!Exposure.hasValues(schema)) {
      String written = PropertyNames.unescape(name);
      StructuralSchema one = written == null ? null : schema.properties().get(written);
      if (one == null || !Exposure.isExposed(one)) {
        throw new UnsureException("the schema has no field " + name);
      }
    }
    return find(name);
  }

  @Override
  public List<Object> keys() {
    List<Object> keys = new ArrayList<>();
    for (Object key : entries.keySet()) {
      String name = (String) key;
      if (schemaOf(name) != null) {
        String escaped = isObject ? PropertyNames.escape(name) : null;
        keys.add(escaped == null ? name : escaped);
      }
    }
    return keys;
  }

  @Override
  public Object same(Object other, Budget budget) {
    if (!(other instanceof MapValue that)) {
      return Failure.NO_OVERLOAD;
    } else if (that.size() != size()) {
      return false;
    }
    budget.spend(size());
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String name = (String) entry.getKey();
      Object same =
          schemaOf(name) != null
              ? sameValue(name, that, budget)
              : sameUnknown(name, entry.getValue(), that);
      if (!Boolean.TRUE.equals(same)) {
        return same;
      }
    }
    return true;
  }

  private Object sameValue(String name, MapValue that, Budget budget) {
    Object mine = find(name);
    Object other = that.find(name);
    if (mine == null || other == null) {
      return mine == other;
    }
    return Sameness.ofTyped(mine, other, budget);
  }

  /** A field that the schema does not name is compared as it was written. */
  private static Object sameUnknown(String name, @Nullable Object value, MapValue that) {
    if (!(that instanceof SchemaMap map)) {
      return Failure.NO_OVERLOAD;
    }
    return !map.entries.containsKey(name) || Objects.equals(value, map.entries.get(name));
  }

  @Override
  public Object raw() {
    return entries;
  }
}
