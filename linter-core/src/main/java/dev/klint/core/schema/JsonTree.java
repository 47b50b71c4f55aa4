package dev.klint.core.schema;

import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tree of nodes as the JSON tree that the API server gets, cut off where it nests too deep. */
final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final IdentityHashMap<YamlNode, JsonNode> shared = new IdentityHashMap<>();

  private JsonTree() {}

  static JsonNode of(YamlNode node) {
    return new JsonTree().json(node, 0);
  }

  /** A plain JSON value, as {@link dev.klint.core.crd.JsonValues} makes them. */
  static JsonNode ofValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        object.set(String.valueOf(entry.getKey()), ofValue(entry.getValue()));
      }
      return object;
    } else if (value instanceof List<?> list) {
      ArrayNode array = JSON.arrayNode();
      for (Object item : list) {
        array.add(ofValue(item));
      }
      return array;
    } else if (value instanceof Long number) {
      return JSON.numberNode(number.longValue());
    } else if (value instanceof BigInteger number) {
      return JSON.numberNode(number);
    } else if (value instanceof BigDecimal number) {
      return JSON.numberNode(number);
    } else if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    return value == null ? JSON.nullNode() : JSON.stringNode(value.toString());
  }

  private JsonNode json(YamlNode written, int depth) {
    YamlNode node = written.resolved();
    if (depth > AcceptFilter.DEEPEST) {
      return JSON.nullNode();
    }
    if (node == written) {
      return fresh(node, depth);
    }
    JsonNode known = shared.get(node);
    if (known == null) {
      known = fresh(node, depth);
      shared.put(node, known);
    }
    return known;
  }

  private JsonNode fresh(YamlNode node, int depth) {
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      for (MappingNode.Entry entry : mapping.members()) {
        object.set(entry.name(), json(entry.value(), depth + 1));
      }
      return object;
    } else if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (YamlNode item : sequence.items()) {
        array.add(json(item, depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case STRING -> JSON.stringNode(scalar.value());
      case INTEGER -> JSON.numberNode(new BigInteger(scalar.value()));
      case FLOAT -> JSON.numberNode(new BigDecimal(scalar.value()));
      case BOOLEAN -> JSON.booleanNode(scalar.value().equals("true"));
      case NULL -> JSON.nullNode();
    };
  }
}
