package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.klint.core.yaml.ScalarNode;
import tools.jackson.databind.JsonNode;

/**
 * {@code decode}: the value decodes as a scalar type (its sign in the index), as an {@code object}
 * or as an {@code array}. Null always does.
 */
final class DecodeKeyword extends AbstractKeyword {
  static final String NAME = "decode";

  DecodeKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    String type = value.asString();
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (node.isNull()) {
          return;
        }
        if (type.length() > 1) {
          if (type.equals("object") ? !node.isObject() : !node.isArray()) {
            fault(execution, at);
          }
        } else if (!accepts(ScalarType.of(type.charAt(0)), node)) {
          fault(execution, at);
        }
      }
    };
  }

  static boolean accepts(ScalarType type, JsonNode node) {
    if (node.isArray() && type == ScalarType.BYTES) {
      return node.valueStream().allMatch(DecodeKeyword::isByte);
    }
    return type == ScalarType.ANY || (node.isValueNode() && type.accepts(json(node), text(node)));
  }

  private static boolean isByte(JsonNode node) {
    return node.isNull() || (node.isIntegralNumber() && ScalarType.within(node.asString(), 0, 255));
  }

  private static ScalarNode.Type json(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> ScalarNode.Type.STRING;
      case BOOLEAN -> ScalarNode.Type.BOOLEAN;
      case NUMBER -> node.isIntegralNumber() ? ScalarNode.Type.INTEGER : ScalarNode.Type.FLOAT;
      default -> ScalarNode.Type.NULL;
    };
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.asString();
  }
}
