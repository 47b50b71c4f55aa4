package dev.klint.core.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind, walked to from the kind along its types.
 *
 * @param path from the resource on: {@code spec.containers[].image}, {@code metadata.labels[app]}
 * @param type what stands there: of a list or map itself, or of what it holds
 * @param owner the type whose field it is; null for the kind itself
 * @param property the field; null for the kind itself
 * @param inside what the field holds is meant, an item or the value of a key, and not the field
 * @param versions the minors (bits) that have all of the path
 */
record FieldPlace(
    KindType kind,
    String path,
    Type type,
    @Nullable ObjectType owner,
    @Nullable Property property,
    boolean inside,
    long versions) {

  static FieldPlace root(KindType kind) {
    return new FieldPlace(kind, "", kind.object(), null, null, false, kind.versions().bits());
  }

  /**
   * One step further.
   *
   * @param step the name of a field, or {@code [x]} for an item of a list or a key of a map. Lists
   *     are entered by a name as well
   * @return null when there is no such field
   */
  @Nullable FieldPlace step(String step) {
    boolean brackets = step.startsWith("[");
    if (type instanceof ListType list) {
      FieldPlace item = into("[]", list.item());
      return brackets ? item : item.step(step);
    } else if (type instanceof MapType map) {
      return into(brackets ? step : "[" + step + "]", map.value());
    } else if (type instanceof SchemaOr or && brackets) {
      boolean strings = or.other() == SchemaOr.Other.STRINGS;
      return into("[]", strings ? ScalarType.STRING : or.schema());
    }
    ObjectType object = object();
    Property named = object == null || brackets ? null : object.property(step);
    return object == null || named == null ? null : child(object, named);
  }

  private FieldPlace into(String mark, Type inner) {
    return new FieldPlace(kind, path + mark, inner, owner, property, true, versions);
  }

  private FieldPlace child(ObjectType object, Property first) {
    Property newest = newest(first);
    String below = (path.isEmpty() ? "" : path + ".") + newest.name();
    long where = versions & first.allVersions();
    return new FieldPlace(kind, below, newest.type(), object, newest, false, where);
  }

  /** The fields of what stands here, or of the items or values that it holds, by name. */
  List<FieldPlace> children() {
    FieldPlace holder = this;
    while (holder.type instanceof ListType || holder.type instanceof MapType) {
      holder =
          holder.type instanceof ListType list
              ? holder.into("[]", list.item())
              : holder.into("[*]", ((MapType) holder.type).value());
    }
    ObjectType object = holder.object();
    List<FieldPlace> children = new ArrayList<>();
    if (object != null) {
      for (Property property : object.properties()) {
        children.add(holder.child(object, property));
      }
    }
    return children;
  }

  private @Nullable ObjectType object() {
    return type instanceof ObjectType object
        ? object
        : type instanceof SchemaOr or ? or.schema() : null;
  }

  /** Where a field's type changed: the one of the newest minors. */
  private static Property newest(Property first) {
    Property newest = first;
    for (Property one = first.next(); one != null; one = one.next()) {
      if (one.versions() > newest.versions()) {
        newest = one;
      }
    }
    return newest;
  }
}
