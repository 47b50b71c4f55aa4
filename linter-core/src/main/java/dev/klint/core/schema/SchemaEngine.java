package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every fault of a resource for some versions with networknt's validator. Each type becomes a
 * JSON schema when a document first reaches it; a dialect of klint's own says what decodes.
 */
final class SchemaEngine {
  private final SchemaIndex index;
  private final SchemaRegistry registry;
  private final SchemaWriter writer;
  private final ConcurrentMap<String, Schema> schemas = new ConcurrentHashMap<>();

  /**
   * @param versions bits of the minors to decode in
   */
  SchemaEngine(SchemaIndex index, long versions) {
    this.index = index;
    this.writer = new SchemaWriter(versions);
    Dialect dialect =
        Dialect.builder("klint:dialect")
            .idKeyword("$id")
            .keyword(KeywordType.ALL_OF)
            .keyword(KeywordType.PROPERTIES)
            .keyword(KeywordType.ITEMS)
            .keyword(KeywordType.ADDITIONAL_PROPERTIES)
            .keyword(new DecodeKeyword())
            .keyword(new FieldsKeyword())
            .keyword(new ObjectKeyword(this))
            .keyword(new SchemaOrKeyword(this))
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().preloadSchema(false).locale(Locale.ROOT).build();
    this.registry =
        SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /** The schema of a type named by its id. */
  Schema schema(String id, boolean lenient) {
    String key = lenient ? id + "?lenient" : id;
    Schema schema = schemas.get(key);
    if (schema == null) {
      int slash = id.indexOf('/');
      ObjectType type = index.type(id.substring(0, slash), id.substring(slash + 1));
      ObjectNode node = writer.object(type, lenient);
      schema = registry.getSchema(SchemaLocation.of("klint:" + key), node);
      schemas.put(key, schema);
    }
    return schema;
  }

  /** All faults, each once, in no order. */
  Set<Fault> faults(YamlNode root, ObjectType type) {
    Set<Fault> faults = new LinkedHashSet<>();
    for (Error error : schema(type.id(), false).validate(JsonTree.of(root))) {
      boolean unknown = error.getKeyword().equals(FieldsKeyword.NAME);
      faults.add(
          new Fault(steps(error.getInstanceLocation()), unknown ? error.getProperty() : null));
    }
    return faults;
  }

  private static List<Object> steps(NodePath path) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i));
    }
    return steps;
  }
}
