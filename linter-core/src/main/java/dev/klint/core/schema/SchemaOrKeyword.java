package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code schemaOr}: a JSON schema of a CustomResourceDefinition, or what may stand instead. */
final class SchemaOrKeyword extends AbstractKeyword {
  static final String NAME = "schemaOr";

  private final SchemaEngine engine;

  SchemaOrKeyword(SchemaEngine engine) {
    super(NAME);
    this.engine = engine;
  }

  static ObjectNode value(SchemaOr type, long versions) {
    return new ObjectRef(type.schema().id(), versions, true)
        .json()
        .put("other", type.other().name());
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    SchemaOr.Other other = SchemaOr.Other.valueOf(value.get("other").asString());
    ObjectRef schema = ObjectRef.of(value);
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (node.isObject()) {
          engine.schema(schema).validate(execution, node, root, at);
        } else if (other == SchemaOr.Other.BOOLEAN) {
          if (!node.isNull() && !node.isBoolean()) {
            fault(execution, at);
          }
        } else if (node.isArray()) {
          for (int i = 0; i < node.size(); i++) {
            item(execution, node.get(i), root, at.append(i));
          }
        }
      }

      private void item(ExecutionContext execution, JsonNode item, JsonNode root, NodePath at) {
        if (other == SchemaOr.Other.SCHEMAS) {
          engine.schema(schema).validate(execution, item, root, at);
        } else if (!item.isNull() && !item.isString()) {
          fault(execution, at);
        }
      }
    };
  }
}
