package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** A keyword that looks at one value alone and says yes or no. */
final class ValueKeyword extends AbstractKeyword {
  private final Check check;

  ValueKeyword(String name, Check check) {
    super(name);
    this.check = check;
  }

  /** What a keyword asks of a value. */
  interface Check {
    /**
     * @param asked what the schema says
     */
    boolean holds(JsonNode asked, JsonNode value);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode asked, Schema parent, SchemaContext context) {
    return new KlintValidator(this, asked, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (!check.holds(schemaNode, node)) {
          fault(execution, at);
        }
      }
    };
  }
}
