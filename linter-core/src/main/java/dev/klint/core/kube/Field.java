package dev.klint.core.kube;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a resource, present or absent: {@link #get} never fails, so rules read as paths. An
 * explicit null counts as absent, as it does for the API server. A field whose type or name the
 * schema check refused is {@link #broken} and counts as absent, so that one mistake gives one
 * finding.
 */
public final class Field {
  private final Resource resource;
  private final FieldPath path;
  private final @Nullable YamlNode node;
  private final Range where;
  private final boolean broken;

  private Field(
      Resource resource, FieldPath path, @Nullable YamlNode node, Range where, boolean broken) {
    this.resource = resource;
    this.path = path;
    this.node = node;
    this.where = where;
    this.broken = broken;
  }

  /** The resource itself as a field. */
  static Field root(Resource resource) {
    MappingNode root = resource.root();
    return new Field(resource, FieldPath.ROOT, root, firstKey(root), false);
  }

  public Resource resource() {
    return resource;
  }

  public FieldPath path() {
    return path;
  }

  /** Written, not null, and not broken. */
  public boolean exists() {
    return node != null;
  }

  /** The field or one above it has a wrong type: nothing can be said of it. */
  public boolean broken() {
    return broken;
  }

  /** Neither written nor broken: it may be called missing. */
  public boolean missing() {
    return node == null && !broken;
  }

  /** The value, aliases followed; null when absent. */
  public @Nullable YamlNode node() {
    return node;
  }

  /**
   * Where a finding about this field points: its value when it is a scalar, its key when it is a
   * mapping or list, and the nearest parent's key when it is absent.
   */
  public Range where() {
    return where;
  }

  /** The member of this name; absent when this is absent or no mapping. */
  public Field get(String name) {
    return member(name, path.child(name));
  }

  /** The member of a free map (labels, annotations, data); its path is written {@code [name]}. */
  public Field key(String name) {
    return member(name, path.key(name));
  }

  private Field member(String name, FieldPath memberPath) {
    if (node instanceof MappingNode mapping) {
      MappingNode.Entry entry = mapping.member(name);
      if (entry != null) {
        return of(memberPath, entry.value().resolved(), entry.key().range());
      }
      boolean misspelt = resource.broken().hasMisspelt(mapping, name);
      return new Field(resource, memberPath, null, where, misspelt);
    }
    return new Field(resource, memberPath, null, where, broken);
  }

  /**
   * The same field under the path that the server's validation gives it, which now and then is not
   * where it stands.
   */
  public Field named(FieldPath other) {
    return new Field(resource, other, node, where, broken);
  }

  /** Whether the member of this name is written, not null and not broken. */
  public boolean has(String name) {
    YamlNode value = node instanceof MappingNode mapping ? mapping.get(name) : null;
    return value != null
        && !(value instanceof ScalarNode scalar && scalar.isNull())
        && !resource.broken().has(value);
  }

  /** How many items or members it has; 0 when it is absent or a scalar. */
  public int size() {
    if (node instanceof SequenceNode sequence) {
      return sequence.items().size();
    }
    return node instanceof MappingNode mapping ? mapping.members().size() : 0;
  }

  /** The items of a list, nulls included; empty when this is absent or no list. */
  public List<Field> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of();
    }
    List<Field> items = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      YamlNode value = item.resolved();
      items.add(of(path.index(items.size()), value, itemPlace(value)));
    }
    return items;
  }

  /** The members of a free map; empty when this is absent or no mapping. */
  public List<Entry> entries() {
    if (!(node instanceof MappingNode mapping)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(mapping.members().size());
    for (MappingNode.Entry entry : mapping.members()) {
      Range key = entry.key().range();
      entries.add(
          new Entry(entry.name(), key, of(path.key(entry.name()), entry.value().resolved(), key)));
    }
    return entries;
  }

  private Field of(FieldPath at, YamlNode value, Range place) {
    if (resource.broken().has(value)) {
      return new Field(resource, at, null, place, true);
    }
    if (value instanceof ScalarNode scalar) {
      Range own = scalar.range().isEmpty() ? place : scalar.range();
      return new Field(resource, at, scalar.isNull() ? null : scalar, own, false);
    }
    return new Field(resource, at, value, place, false);
  }

  private static Range itemPlace(YamlNode item) {
    return item instanceof MappingNode mapping ? firstKey(mapping) : item.range();
  }

  private static Range firstKey(MappingNode mapping) {
    return mapping.entries().isEmpty() ? mapping.range() : mapping.entries().get(0).key().range();
  }

  /** The string, when it is one. */
  public Optional<String> string() {
    return node instanceof ScalarNode scalar && scalar.isString()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /** The string, or this when it is absent or no string. */
  public String stringOr(String other) {
    return node instanceof ScalarNode scalar && scalar.isString() ? scalar.value() : other;
  }

  /** The text of any scalar: numbers and booleans as in JSON. */
  public Optional<String> scalarText() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.value()) : Optional.empty();
  }

  /** The integer, when it is one that a long holds. */
  public Optional<Long> integer() {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.INTEGER) {
      try {
        return Optional.of(Long.valueOf(scalar.value()));
      } catch (NumberFormatException beyondLong) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The integer, or this when it is absent or none that a long holds. */
  public long integerOr(long other) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.INTEGER) {
      try {
        return Long.parseLong(scalar.value());
      } catch (NumberFormatException beyondLong) {
        return other;
      }
    }
    return other;
  }

  public boolean isTrue() {
    return isBoolean("true");
  }

  public boolean isFalse() {
    return isBoolean("false");
  }

  private boolean isBoolean(String value) {
    return node instanceof ScalarNode scalar
        && scalar.type() == ScalarNode.Type.BOOLEAN
        && scalar.value().equals(value);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /**
   * A member of a free map.
   *
   * @param name the key
   * @param keyRange where the key is written
   */
  public record Entry(String name, Range keyRange, Field value) {}
}
