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
 * {@code of}: the value is an object of the named type, whose schema is made when a value first
 * needs it. Does what {@code $ref} does, without addresses to resolve.
 */
final class ObjectKeyword extends AbstractKeyword {
  static final String NAME = "of";

  private final SchemaEngine engine;

  ObjectKeyword(SchemaEngine engine) {
    super(NAME);
    this.engine = engine;
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    ObjectRef type = ObjectRef.of(value);
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (!node.isNull()) {
          engine.schema(type).validate(execution, node, root, at);
        }
      }
    };
  }
}
