package dev.klint.core.schema.index;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of one minor of Kubernetes, and how their schemas become lines of the index. */
final class OpenApiMinor {
  private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1";

  /** Types that decode in their own way, whatever their schema says. */
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("io.k8s.apimachinery.pkg.api.resource.Quantity", "q"),
          Map.entry("io.k8s.apimachinery.pkg.util.intstr.IntOrString", "x"),
          Map.entry("io.k8s.apimachinery.pkg.runtime.RawExtension", "o"),
          Map.entry(META + ".FieldsV1", "o"),
          Map.entry(META + ".Time", "t"),
          Map.entry(META + ".MicroTime", "u"),
          Map.entry(META + ".Duration", "D"),
          Map.entry(crd("JSON"), "o"),
          Map.entry(crd("JSONSchemaPropsOrBool"), "~b@JSONSchemaProps"),
          Map.entry(crd("JSONSchemaPropsOrArray"), "~a@JSONSchemaProps"),
          Map.entry(crd("JSONSchemaPropsOrStringArray"), "~s@JSONSchemaProps"));

  private static final Map<String, String> ACTIONS =
      Map.of("post", "c", "get", "r", "put", "u", "delete", "d");

  private final int minor;
  private final Map<String, JsonNode> schemas = new TreeMap<>();
  private final Map<String, String> fileOfPackage = new TreeMap<>(Map.of(META, "meta_v1"));
  private final Map<String, String> typeOfKind = new TreeMap<>();
  private final Map<String, JsonNode> kinds = new TreeMap<>();

  OpenApiMinor(int minor) {
    this.minor = minor;
  }

  private static String crd(String name) {
    return "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1." + name;
  }

  void read(Path file) {
    JsonNode document = JsonMapper.shared().readTree(file.toFile());
    String name = String.valueOf(file.getFileName()).replace(".json", "");
    for (Map.Entry<String, JsonNode> schema : document.get("schemas").properties()) {
      schemas.put(schema.getKey(), schema.getValue());
      for (JsonNode type : schema.getValue().path("x-kubernetes-group-version-kind")) {
        typeOfKind.put(id(type), schema.getKey());
      }
    }
    for (JsonNode kind : document.get("kinds")) {
      kinds.put(id(kind), kind);
      fileOfPackage.put(packageOf(typeOf(kind)), name);
    }
  }

  private static String id(JsonNode type) {
    return type.get("group").asString()
        + "/"
        + type.get("version").asString()
        + "/"
        + type.get("kind").asString();
  }

  private String typeOf(JsonNode kind) {
    String type = typeOfKind.get(id(kind));
    if (type == null) {
      throw new IllegalStateException("no schema for " + id(kind));
    }
    return type;
  }

  /** Adds every kind and every type that a kind can reach. */
  void addTo(IndexModel model) {
    model.addMinor(minor);
    Deque<String> open = new ArrayDeque<>();
    for (JsonNode kind : kinds.values()) {
      String type = typeOf(kind);
      open.add(type);
      StringBuilder actions = new StringBuilder();
      for (JsonNode action : kind.get("actions")) {
        actions.append(ACTIONS.getOrDefault(action.asString(), ""));
      }
      String line =
          kind.get("plural").asString()
              + (kind.get("namespaced").asBoolean() ? " namespaced " : " cluster ")
              + actions;
      model.addKind(file(type), kind.get("kind").asString(), line, minor);
    }
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String type = open.remove();
      model.addType(file(type), shortName(type), minor);
      JsonNode schema = schema(type);
      Set<String> required = new HashSet<>();
      schema.path("required").forEach(name -> required.add(name.asString()));
      for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
        String code = code(field.getValue(), file(type), open, seen);
        String extra = (required.contains(field.getKey()) ? " !" : "") + keys(field.getValue());
        model.addField(file(type), shortName(type), field.getKey(), code, extra, minor);
        List<String> words = words(field.getValue());
        if (!words.isEmpty()) {
          model.addValues(file(type), shortName(type), field.getKey(), words, minor);
        }
      }
    }
  }

  private JsonNode schema(String type) {
    JsonNode schema = schemas.get(type);
    if (schema == null || !schema.path("type").asString("").equals("object")) {
      throw new IllegalStateException("no object: " + type);
    }
    return schema;
  }

  private static String keys(JsonNode schema) {
    return switch (schema.path("x-kubernetes-list-type").asString("")) {
      case "map" ->
          " key="
              + String.join(
                  ",",
                  StreamSupport.stream(
                          schema.get("x-kubernetes-list-map-keys").spliterator(), false)
                      .map(JsonNode::asString)
                      .toList());
      case "set" -> " set";
      default -> "";
    };
  }

  /** The words that a value, an item or the value of a key may be; empty when any may. */
  private static List<String> words(JsonNode schema) {
    if (schema.has("items")) {
      return words(schema.get("items"));
    } else if (schema.has("additionalProperties")) {
      return words(schema.get("additionalProperties"));
    }
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  private String code(JsonNode schema, String from, Deque<String> open, Set<String> seen) {
    JsonNode reference =
        schema.has("allOf") ? schema.get("allOf").get(0).path("$ref") : schema.path("$ref");
    if (!reference.isMissingNode()) {
      return reference(reference.asString(), from, open, seen);
    }
    String type = schema.path("type").asString("");
    String format = schema.path("format").asString("");
    return switch (type + format) {
      case "string" -> "s";
      case "stringbyte" -> "y";
      case "boolean" -> "b";
      case "integerint32" -> "i";
      case "integerint64" -> "l";
      case "numberdouble" -> "d";
      case "array" -> "[" + code(schema.get("items"), from, open, seen);
      case "object" -> "{" + code(schema.get("additionalProperties"), from, open, seen);
      default -> throw new IllegalStateException("a new sort of schema: " + schema);
    };
  }

  private String reference(String target, String from, Deque<String> open, Set<String> seen) {
    String name = target.substring(target.lastIndexOf('/') + 1);
    String special = SPECIAL.get(name);
    if (special != null) {
      return special;
    }
    if (seen.add(name)) {
      open.add(name);
    }
    return "@" + (file(name).equals(from) ? "" : file(name) + "/") + shortName(name);
  }

  private String file(String type) {
    String file = fileOfPackage.get(packageOf(type));
    if (file == null) {
      throw new IllegalStateException("no group has the types of " + packageOf(type));
    }
    return file;
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
