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
 * Finds every fault of a resource with networknt's validator. Each type becomes a JSON schema when
 * a document first reaches it; a dialect of klint's own says what decodes.
 */
final class SchemaEngine {
  private final TypeSource types;
  private final SchemaRegistry registry;
  private final ConcurrentMap<ObjectRef, Schema> schemas = new ConcurrentHashMap<>();

  SchemaEngine(TypeSource types) {
    this.types = types;
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

  /** The schema of a type. */
  Schema schema(ObjectRef ref) {
    Schema schema = schemas.get(ref);
    if (schema == null) {
      ObjectType type = types.object(ref.type());
      ObjectNode node = SchemaWriter.object(type, ref.versions(), ref.lenient());
      String name = "klint:" + ref.type() + "/" + ref.versions() + "/" + ref.lenient();
      schema = registry.getSchema(SchemaLocation.of(name), node);
      schemas.put(ref, schema);
    }
    return schema;
  }

  /**
   * All faults, each once, in no order.
   *
   * @param versions bits of the minors to decode in
   */
  Set<Fault> faults(YamlNode root, ObjectType type, long versions) {
    Set<Fault> faults = new LinkedHashSet<>();
    Schema schema = schema(new ObjectRef(type.id(), versions, false));
    for (Error error : schema.validate(JsonTree.of(root))) {
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
