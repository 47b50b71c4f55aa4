package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@code anyOf}, {@code oneOf} and {@code not}, told as the API server does: when no schema of
 * several holds, what the first one lacks.
 */
final class JunctorKeyword extends AbstractKeyword {
  static final String ANY_OF = "anyOf";
  static final String ONE_OF = "oneOf";
  static final String NOT = "not";

  /** The detail of an error that another schema may not see: the keyword that lists them. */
  static final String AMONG = "among";

  /** Those that are lists; {@code allOf} is the standard one. */
  static final List<String> NAMES = List.of("allOf", ANY_OF, ONE_OF);

  JunctorKeyword(String name) {
    super(name);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode list, Schema parent, SchemaContext context) {
    List<Schema> schemas = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      schemas.add(context.newSchema(location.append(i), list.get(i), parent));
    }
    return new KlintValidator(this, list, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        List<Error> before = execution.getErrors();
        List<Error> first = null;
        int held = 0;
        for (Schema schema : schemas) {
          List<Error> errors = new ArrayList<>();
          execution.setErrors(errors);
          schema.validate(execution, node, root, at);
          held += errors.isEmpty() ? 1 : 0;
          first = first == null ? errors : first;
        }
        execution.setErrors(before);
        if (held == 0 && !getKeyword().equals(NOT) && first != null) {
          for (Error error : first) {
            execution.addError(schemas.size() == 1 ? error : amongOthers(error));
          }
        } else if (!allows(held)) {
          fault(execution, at);
        }
      }

      private Error amongOthers(Error error) {
        Map<String, Object> details = new HashMap<>();
        details.put(AMONG, getKeyword());
        if (error.getDetails() != null) {
          details.putAll(error.getDetails()); // the name of a member among them
        }
        return Error.builder()
            .keyword(error.getKeyword())
            .instanceLocation(error.getInstanceLocation())
            .schemaLocation(error.getSchemaLocation())
            .schemaNode(error.getSchemaNode())
            .details(details)
            .message("")
            .build();
      }

      private boolean allows(int held) {
        return switch (getKeyword()) {
          case ANY_OF -> held > 0;
          case ONE_OF -> held == 1;
          default -> held == 0;
        };
      }
    };
  }
}
