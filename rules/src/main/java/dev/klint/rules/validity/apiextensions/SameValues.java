package dev.klint.rules.validity.apiextensions;

import dev.klint.core.kube.Field;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether two values are the same to the API server, however they are written. */
final class SameValues {
  private SameValues() {}

  /**
   * Whether two parts of a definition decode to the same: null, false, an empty text and an empty
   * list are as good as nothing.
   */
  static boolean decoded(Field one, Field other) {
    return decoded("", one.node(), other.node(), 0);
  }

  private static boolean decoded(
      String name, @Nullable YamlNode one, @Nullable YamlNode other, int depth) {
    YamlNode first = given(name, one);
    YamlNode second = given(name, other);
    if (first == null || second == null || depth > 2 * Keywords.DEEPEST) {
      return first == second;
    }
    if (isJson(name)) {
      return json(first, second);
    }
    if (first instanceof MappingNode map && second instanceof MappingNode otherMap) {
      boolean free = isFreeMap(name);
      Set<String> names = new TreeSet<>(map.names());
      names.addAll(otherMap.names());
      for (String key : names) {
        boolean both = !free || (map.get(key) != null && otherMap.get(key) != null);
        if (!both || !decoded(free ? "" : key, map.get(key), otherMap.get(key), depth + 1)) {
          return false;
        }
      }
      return true;
    }
    if (first instanceof SequenceNode list && second instanceof SequenceNode otherList) {
      boolean same = list.items().size() == otherList.items().size();
      for (int i = 0; same && i < list.items().size(); i++) {
        same =
            decoded(
                "", list.items().get(i).resolved(), otherList.items().get(i).resolved(), depth + 1);
      }
      return same;
    }
    return sameScalar(first, second);
  }

  private static @Nullable YamlNode given(String name, @Nullable YamlNode written) {
    YamlNode node = written == null ? null : written.resolved();
    boolean none =
        (node instanceof ScalarNode scalar && isNothing(name, scalar))
            || (node instanceof SequenceNode sequence && sequence.items().isEmpty())
            || (node instanceof MappingNode mapping
                && isFreeMap(name)
                && mapping.members().isEmpty());
    return none && !isJson(name) ? null : node;
  }

  private static boolean isNothing(String name, ScalarNode scalar) {
    return switch (scalar.type()) {
      case NULL -> true;
      case STRING -> scalar.value().isEmpty() && !name.endsWith("-type") && !name.equals("$ref");
      case BOOLEAN ->
          scalar.value().equals("false")
              && !name.equals(Keywords.PRESERVE)
              && !name.equals("additionalProperties")
              && !name.equals("additionalItems");
      case INTEGER, FLOAT -> false;
    };
  }

  private static boolean isJson(String name) {
    return switch (name) {
      case "default", "example", "enum" -> true;
      default -> false;
    };
  }

  private static boolean isFreeMap(String name) {
    return switch (name) {
      case "properties", "patternProperties", "definitions", "dependencies" -> true;
      default -> false;
    };
  }

  /** Whether two JSON values are equal, however deep. */
  static boolean json(YamlNode one, YamlNode other) {
    return json(one, other, 0);
  }

  private static boolean json(YamlNode written, YamlNode otherWritten, int depth) {
    YamlNode one = written.resolved();
    YamlNode other = otherWritten.resolved();
    if (depth > 2 * Keywords.DEEPEST) {
      return one == other;
    }
    if (one instanceof MappingNode map && other instanceof MappingNode otherMap) {
      List<String> names = new ArrayList<>(map.names());
      boolean same = map.members().size() == otherMap.members().size();
      for (int i = 0; same && i < names.size(); i++) {
        YamlNode value = map.get(names.get(i));
        YamlNode otherValue = otherMap.get(names.get(i));
        same = value != null && otherValue != null && json(value, otherValue, depth + 1);
      }
      return same;
    }
    if (one instanceof SequenceNode list && other instanceof SequenceNode otherList) {
      boolean same = list.items().size() == otherList.items().size();
      for (int i = 0; same && i < list.items().size(); i++) {
        same = json(list.items().get(i), otherList.items().get(i), depth + 1);
      }
      return same;
    }
    return sameScalar(one, other);
  }

  private static boolean sameScalar(YamlNode one, YamlNode other) {
    return one instanceof ScalarNode scalar
        && other instanceof ScalarNode otherScalar
        && scalar.type() == otherScalar.type()
        && scalar.value().equals(otherScalar.value());
  }
}
