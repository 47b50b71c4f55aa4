package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** What the validators of klint's keywords share: how they tell a fault. */
abstract class KlintValidator extends AbstractKeywordValidator {
  KlintValidator(Keyword keyword, JsonNode value, SchemaLocation location) {
    super(keyword, value, location);
  }

  /** A fault at a place; klint finds the words for it, from the place and the index. */
  final void fault(ExecutionContext context, NodePath at) {
    fault(context, Error.builder().instanceLocation(at));
  }

  /** A fault of the member of this name. */
  final void fault(ExecutionContext context, NodePath at, String member) {
    fault(context, Error.builder().instanceLocation(at).property(member));
  }

  private void fault(ExecutionContext context, Error.Builder error) {
    context.addError(
        error
            .keyword(getKeyword())
            .schemaNode(schemaNode)
            .schemaLocation(schemaLocation)
            .message("")
            .build());
  }
}
