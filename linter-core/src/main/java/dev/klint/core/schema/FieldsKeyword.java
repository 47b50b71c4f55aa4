package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * {@code fields}: an object has only these members; {@code false} stands beside one that some of
 * the versions asked about do not know.
 */
final class FieldsKeyword extends AbstractKeyword {
  static final String NAME = "fields";

  FieldsKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (node.isObject()) {
          for (String member : node.propertyNames()) {
            if (!schemaNode.path(member).asBoolean(false)) {
              fault(execution, at, member);
            }
          }
        }
      }
    };
  }
}
