package dev.klint.core.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of custom resources for networknt's validator: JSON Schema where the API server follows
 * it, keywords of klint's own where it does not.
 */
final class CustomDialect {
  private final SchemaRegistry registry;
  private final AtomicInteger schemas = new AtomicInteger();

  /**
   * @param engine knows the types of Kubernetes itself
   */
  CustomDialect(SchemaEngine engine) {
    Dialect.Builder dialect =
        Dialect.builder("klint:custom")
            .idKeyword("$id")
            .keyword(KeywordType.ALL_OF)
            .keyword(KeywordType.PROPERTIES)
            .keyword(KeywordType.ITEMS)
            .keyword(KeywordType.ADDITIONAL_PROPERTIES)
            .keyword(KeywordType.REQUIRED)
            .keyword(KeywordType.MINIMUM)
            .keyword(KeywordType.MAXIMUM)
            .keyword(KeywordType.EXCLUSIVE_MINIMUM)
            .keyword(KeywordType.EXCLUSIVE_MAXIMUM)
            .keyword(KeywordType.MIN_LENGTH)
            .keyword(KeywordType.MAX_LENGTH)
            .keyword(KeywordType.MIN_ITEMS)
            .keyword(KeywordType.MAX_ITEMS)
            .keyword(KeywordType.MIN_PROPERTIES)
            .keyword(KeywordType.MAX_PROPERTIES)
            .keyword(new PatternKeyword())
            .keyword(new JunctorKeyword(JunctorKeyword.ANY_OF))
            .keyword(new JunctorKeyword(JunctorKeyword.ONE_OF))
            .keyword(new JunctorKeyword(JunctorKeyword.NOT))
            .keyword(new ListTypeKeyword())
            .keyword(new EmbeddedKeyword())
            .keyword(new DecodeKeyword())
            .keyword(new FieldsKeyword())
            .keyword(new ObjectKeyword(engine));
    for (Keyword keyword : CustomKeywords.all()) {
      dialect.keyword(keyword);
    }
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().preloadSchema(false).locale(Locale.ROOT).build();
    this.registry =
        SchemaRegistry.withDialect(
            dialect.build(), builder -> builder.schemaRegistryConfig(config));
  }

  Schema schema(ObjectNode written) {
    String name = "klint:custom/" + schemas.incrementAndGet();
    return registry.getSchema(SchemaLocation.of(name), written);
  }
}
