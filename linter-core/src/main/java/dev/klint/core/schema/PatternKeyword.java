package dev.klint.core.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;
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
    Pattern pattern = pattern(value);
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (pattern != null && node.isString() && !pattern.matcher(node.stringValue()).find()) {
          fault(execution, at);
        }
      }
    };
  }

  private static @Nullable Pattern pattern(JsonNode value) {
    try {
      return value.isString() ? Pattern.compile(value.stringValue()) : null;
    } catch (PatternSyntaxException notGo) {
      return null;
    }
  }
}
