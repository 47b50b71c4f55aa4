package dev.klint.core.schema;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of a node, on the index alone, whether it decodes in all of some versions. This is the whole
 * way of a sound document, and makes no object on it.
 */
final class AcceptFilter {
  /** Deeper than this nothing is looked at: no real type nests so, and stacks end somewhere. */
  static final int DEEPEST = 200;

  private AcceptFilter() {}

  /**
   * @param versions bits of the minors to decode in
   * @param lenient unknown fields are passed over
   */
  static boolean accepts(YamlNode node, Type type, long versions, boolean lenient, int depth) {
    if (depth > DEEPEST) {
      return true;
    }
    YamlNode value = node.resolved();
    if (type instanceof ScalarType scalarType) {
      return value instanceof ScalarNode scalar
          ? scalarType.accepts(scalar.type(), scalar.value())
          : scalarType == ScalarType.ANY || (scalarType == ScalarType.BYTES && isBytes(value));
    }
    if (value instanceof ScalarNode scalar && scalar.isNull()) {
      return true;
    }
    if (type instanceof ObjectType object) {
      return value instanceof MappingNode mapping
          && members(mapping, object, versions, lenient, depth);
    } else if (type instanceof ListType list) {
      return value instanceof SequenceNode sequence
          && items(sequence.items(), list.item(), versions, lenient, depth);
    } else if (type instanceof MapType map) {
      return value instanceof MappingNode mapping
          && values(mapping, map.value(), versions, lenient, depth);
    }
    return schema(value, (SchemaOr) type, versions, depth);
  }

  private static boolean members(
      MappingNode mapping, ObjectType type, long versions, boolean lenient, int depth) {
    for (MappingNode.Entry entry : mapping.members()) {
      long left = versions;
      for (@Nullable Property property = type.property(entry.name());
          property != null;
          property = property.next()) {
        long here = versions & property.versions();
        if (here != 0 && !accepts(entry.value(), property.type(), here, lenient, depth + 1)) {
          return false;
        }
        left &= ~here;
      }
      if (left != 0 && !lenient) {
        return false;
      }
    }
    return true;
  }

  private static boolean items(
      List<YamlNode> items, Type type, long versions, boolean lenient, int depth) {
    for (int i = 0; i < items.size(); i++) {
      if (!accepts(items.get(i), type, versions, lenient, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean values(
      MappingNode mapping, Type type, long versions, boolean lenient, int depth) {
    for (MappingNode.Entry entry : mapping.members()) {
      if (!accepts(entry.value(), type, versions, lenient, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean schema(YamlNode value, SchemaOr type, long versions, int depth) {
    if (value instanceof MappingNode mapping) {
      return members(mapping, type.schema(), versions, true, depth);
    }
    return switch (type.other()) {
      case BOOLEAN ->
          value instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN;
      case SCHEMAS ->
          !(value instanceof SequenceNode sequence)
              || items(sequence.items(), type.schema(), versions, true, depth);
      case STRINGS ->
          !(value instanceof SequenceNode sequence)
              || items(sequence.items(), ScalarType.STRING, versions, true, depth);
    };
  }

  /** Go's decoder takes a list of numbers for bytes. */
  private static boolean isBytes(YamlNode value) {
    if (!(value instanceof SequenceNode sequence)) {
      return false;
    }
    for (YamlNode item : sequence.items()) {
      if (!(item.resolved() instanceof ScalarNode scalar)
          || !(scalar.isNull()
              || (scalar.type() == ScalarNode.Type.INTEGER
                  && ScalarType.within(scalar.value(), 0, 255)))) {
        return false;
      }
    }
    return true;
  }
}
