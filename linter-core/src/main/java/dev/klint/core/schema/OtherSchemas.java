package dev.klint.core.schema;

import com.networknt.schema.Schema;
import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.crd.KindSchema;
import dev.klint.core.crd.SchemaFinder;
import dev.klint.core.crd.SchemaReader;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Input;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas for kinds without a definition: those given, those found by the name of the kind,
 * and the one that a manifest names for editors ({@code # yaml-language-server: $schema=…}).
 */
final class OtherSchemas {
  private final List<KindSchema> given;
  private final SchemaFinder finder;
  private final Lazy<JsonSchemas> schemas = new Lazy<>(JsonSchemas::new);
  private final Type metadataType;
  private final Supplier<Schema> metadata;
  private final ConcurrentMap<String, Found> found = new ConcurrentHashMap<>();

  /**
   * What there is for a kind.
   *
   * @param kind null when there is no schema of use
   * @param trouble what is wrong with the file; empty when nothing is
   */
  record Found(@Nullable JsonKind kind, String trouble) {
    static final Found NOTHING = new Found(null, "");

    /** The schema turned out to be of no use. */
    Found broken() {
      return new Found(null, "its schema refers to what is not there, or to itself");
    }
  }

  OtherSchemas(
      List<KindSchema> given, SchemaFinder finder, Type metadataType, Supplier<Schema> metadata) {
    this.given = given;
    this.finder = finder;
    this.metadataType = metadataType;
    this.metadata = metadata;
  }

  Found find(Resource resource) {
    GroupVersionKind type = resource.type();
    Found known = found.computeIfAbsent(type.apiVersion() + " " + type.kind(), key -> byType(type));
    if (known.kind() != null || !known.trouble().isEmpty()) {
      return known;
    }
    String path = Modeline.schema(resource.document());
    if (path == null) {
      return Found.NOTHING;
    } else if (path.contains("://")) {
      return new Found(null, "its modeline names a URL, and klint never uses the network");
    }
    String key =
        type.apiVersion() + " " + type.kind() + " " + path + " " + resource.source().file();
    return found.computeIfAbsent(
        key,
        one -> made(type, finder.beside(resource.source().file(), path), "the modeline names"));
  }

  private Found byType(GroupVersionKind type) {
    for (KindSchema schema : given) {
      if (schema.isOf(type)) {
        return made(type, schema);
      }
    }
    Input input = finder.forType(type);
    return input == null ? Found.NOTHING : made(type, input, "there is");
  }

  private Found made(GroupVersionKind type, @Nullable Input input, String why) {
    if (input == null) {
      return new Found(null, why + " a file that is not there");
    }
    try {
      GivenSchemas read = SchemaReader.read(input, type);
      return read.schemas().isEmpty()
          ? new Found(null, why + " " + Quoting.shown(input.name()) + ", which is no JSON Schema")
          : made(type, read.schemas().get(0));
    } catch (IOException e) {
      return new Found(null, Quoting.shown(input.name() + ": " + e.getMessage()));
    }
  }

  private Found made(GroupVersionKind type, KindSchema schema) {
    try {
      return new Found(new JsonKind(type, schema, schemas.get(), metadataType, metadata.get()), "");
    } catch (RuntimeException e) {
      return new Found(null, Quoting.shown(schema.file()) + " is no JSON Schema that can be used");
    }
  }
}
