package dev.klint.core.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names the schema of an object type.
 *
 * @param type its id
 * @param versions bits of the minors in which the object stands at its place
 * @param lenient unknown fields are passed over
 */
record ObjectRef(String type, long versions, boolean lenient) {
  static ObjectRef of(JsonNode json) {
    return new ObjectRef(
        json.get("type").stringValue(),
        json.get("versions").longValue(),
        json.get("lenient").booleanValue());
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("versions", versions)
        .put("lenient", lenient);
  }
}
