package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code unique}: no item of a list comes twice; with names, the items' members of these names tell
 * them apart. The second of equal ones is at fault, as for the API server.
 */
final class ListTypeKeyword extends AbstractKeyword {
  static final String NAME = "unique";

  ListTypeKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode keys, Schema parent, SchemaContext context) {
    return new KlintValidator(this, keys, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (!node.isArray()) {
          return;
        }
        Map<JsonNode, Integer> seen = new HashMap<>();
        for (int i = 0; i < node.size(); i++) {
          if (seen.merge(key(node.get(i)), 1, Integer::sum) == 2) {
            fault(execution, at.append(i));
          }
        }
      }

      private JsonNode key(JsonNode item) {
        if (schemaNode.isEmpty() || !(item.isObject() || item.isNull())) {
          return item;
        }
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        for (JsonNode name : schemaNode) {
          JsonNode value = item.get(name.stringValue());
          if (value != null) {
            key.set(name.stringValue(), value);
          }
        }
        return key;
      }
    };
  }
}
