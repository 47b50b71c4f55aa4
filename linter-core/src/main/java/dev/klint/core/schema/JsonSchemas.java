package dev.klint.core.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.klint.core.kube.GoPattern;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schemas that people give, in the dialect that they name, draft 7 when they name none.
 * Nothing is fetched: a reference out of a file is an error.
 */
final class JsonSchemas {
  private final SchemaRegistry registry;
  private final AtomicInteger schemas = new AtomicInteger();

  JsonSchemas() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .preloadSchema(false)
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(false)
            .regularExpressionFactory(JsonSchemas::pattern)
            .build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder ->
                builder
                    .schemaRegistryConfig(config)
                    .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }

  /**
   * @throws RuntimeException when it is none, or of a dialect that nobody knows
   */
  Schema schema(JsonNode json) {
    return registry.getSchema(SchemaLocation.of("klint:given/" + schemas.incrementAndGet()), json);
  }

  /** In linear time; what is no pattern of Go's asks for nothing. */
  private static RegularExpression pattern(String text) {
    GoPattern pattern = GoPattern.of(text);
    return pattern == null ? value -> true : pattern::isFoundIn;
  }
}
