package dev.klint.core.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import dev.klint.core.kube.Names;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * {@code embedded}: the value is a whole Kubernetes object. It names its type, and its labels and
 * annotations are well-formed; a name may be missing.
 */
final class EmbeddedKeyword extends AbstractKeyword {
  static final String NAME = "embedded";

  EmbeddedKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return new KlintValidator(this, value, location) {
      @Override
      public void validate(ExecutionContext execution, JsonNode node, JsonNode root, NodePath at) {
        if (!node.isObject()) {
          return;
        }
        for (String name : List.of("apiVersion", "kind")) {
          JsonNode part = node.get(name);
          if (part == null) {
            fault(execution, at, name);
          } else if (part.isString() && !isType(name, part.stringValue())) {
            fault(execution, at.append(name));
          }
        }
        JsonNode metadata = node.path("metadata");
        String name = metadata.path("name").asString("");
        if (!name.isEmpty() && Names.pathSegment(name) != null) {
          fault(execution, at.append("metadata").append("name"));
        }
        check(execution, metadata.path("labels"), true, at.append("metadata").append("labels"));
        check(
            execution,
            metadata.path("annotations"),
            false,
            at.append("metadata").append("annotations"));
      }

      private void check(ExecutionContext execution, JsonNode map, boolean values, NodePath at) {
        for (String key : map.propertyNames()) {
          JsonNode value = map.get(key);
          boolean wrong = Names.labelKey(values ? key : key.toLowerCase(Locale.ROOT)) != null;
          wrong |= values && value.isString() && Names.labelValue(value.stringValue()) != null;
          if (wrong) {
            fault(execution, at.append(key));
          }
        }
      }
    };
  }

  private static boolean isType(String part, String value) {
    return part.equals("kind")
        ? Names.dns1035Label(value.toLowerCase(Locale.ROOT)) == null
        : !value.isEmpty() && value.indexOf('/') == value.lastIndexOf('/');
  }
}
