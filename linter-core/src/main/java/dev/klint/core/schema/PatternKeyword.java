package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.klint.core.kube.GoPattern;
import tools.jackson.databind.JsonNode;

/**
 * {@code pattern} as Go reads it, in time linear to the text. One that cannot be read asks for
 * nothing: the server would have refused the definition.
 */
final class PatternKeyword extends AbstractKeyword {
  static final String NAME = "pattern";

  PatternKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    GoPattern pattern = value.isString() ? GoPattern.of(value.stringValue()) : null;
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (pattern != null && node.isString() && !pattern.isFoundIn(node.stringValue())) {
          fault(execution, at);
        }
      }
    };
  }
}
