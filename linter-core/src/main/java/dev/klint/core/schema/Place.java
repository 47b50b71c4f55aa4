package dev.klint.core.schema;

import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource, walked to from its root along the tree of nodes and the types at once.
 *
 * @param node what stands there, aliases followed
 * @param where the range to show: of the value, or of the key when no value is written
 * @param key the name or index of the last step; empty for the root
 * @param types what it may be there, each in some versions: one, bar a field whose type changed
 * @param above the place around it
 */
record Place(YamlNode node, Range where, String key, List<Typed> types, @Nullable Place above) {

  /** A type and the minors (bits) in which it is the one. */
  record Typed(Type type, long versions) {}

  static Place root(MappingNode root, Type type, long versions) {
    return new Place(root, root.range(), "", List.of(new Typed(type, versions)), null);
  }

  /** The place of a member or item; null when there is none. */
  @Nullable Place step(Object step) {
    if (step instanceof Integer index) {
      if (!(node instanceof SequenceNode sequence) || index >= sequence.items().size()) {
        return null;
      }
      YamlNode item = sequence.items().get(index);
      return new Place(item.resolved(), item.range(), String.valueOf(index), types(step), this);
    }
    String name = (String) step;
    MappingNode.Entry entry = node instanceof MappingNode mapping ? mapping.member(name) : null;
    if (entry == null) {
      return null;
    }
    Range value = entry.value().range();
    return new Place(
        entry.value().resolved(),
        value.isEmpty() ? entry.key().range() : value,
        name,
        types(step),
        this);
  }

  private List<Typed> types(Object step) {
    List<Typed> next = new ArrayList<>(1);
    for (Typed one : types) {
      if (one.type() instanceof ObjectType object) {
        members(object, step, one.versions(), next);
      } else if (one.type() instanceof MapType map) {
        next.add(new Typed(map.value(), one.versions()));
      } else if (one.type() instanceof ListType list) {
        next.add(new Typed(list.item(), one.versions()));
      } else if (one.type() instanceof SchemaOr or) {
        if (step instanceof String) {
          members(or.schema(), step, one.versions(), next);
        } else {
          boolean strings = or.other() == SchemaOr.Other.STRINGS;
          next.add(new Typed(strings ? ScalarType.STRING : or.schema(), one.versions()));
        }
      }
    }
    return next;
  }

  private static void members(ObjectType object, Object step, long versions, List<Typed> next) {
    for (@Nullable Property property = object.property((String) step);
        property != null;
        property = property.next()) {
      long here = versions & property.versions();
      if (here != 0) {
        next.add(new Typed(property.type(), here));
      }
    }
  }

  /** The object type of what stands here; null when it is no object with named fields. */
  @Nullable ObjectType object() {
    for (Typed one : types) {
      if (one.type() instanceof ObjectType object) {
        return object;
      } else if (one.type() instanceof SchemaOr or && node instanceof MappingNode) {
        return or.schema();
      }
    }
    return null;
  }

  /** The minors (bits) that do not know a member of this name. */
  long unknownIn(String member) {
    long bits = 0;
    for (Typed one : types) {
      if (one.type() instanceof ObjectType object) {
        Property property = object.property(member);
        bits |= one.versions() & ~(property == null ? 0 : property.allVersions());
      }
    }
    return bits;
  }

  /** The types that what stands here has not. */
  List<Typed> refused() {
    List<Typed> refused = new ArrayList<>(1);
    for (Typed one : types) {
      if (!isNull() && !fits(one)) {
        refused.add(one);
      }
    }
    return refused;
  }

  private boolean fits(Typed one) {
    if (one.type() instanceof ObjectType || one.type() instanceof MapType) {
      return node instanceof MappingNode;
    } else if (one.type() instanceof ListType) {
      return node instanceof SequenceNode;
    }
    return AcceptFilter.accepts(node, one.type(), one.versions(), true, 0);
  }

  private boolean isNull() {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  /**
   * The path as the API server writes it.
   *
   * @param dots keys of free maps behind a dot, as strict decoding writes them; else in brackets
   */
  String path(boolean dots) {
    if (above == null) {
      return "";
    }
    String before = above.path(dots);
    if (above.node instanceof SequenceNode || (!dots && above.isMap())) {
      return before + "[" + key + "]";
    }
    return before.isEmpty() ? key : before + "." + key;
  }

  private boolean isMap() {
    return !types.isEmpty() && types.get(0).type() instanceof MapType;
  }
}
