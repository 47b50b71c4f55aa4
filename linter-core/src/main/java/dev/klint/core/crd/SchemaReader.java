package dev.klint.core.crd;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Input;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ReadProblem;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that are given for their schemas: CustomResourceDefinitions, alone or in a List, as
 * YAML or JSON; OpenAPI v3 documents as a cluster serves them; JSON Schemas of one kind each.
 */
public final class SchemaReader {
  private final String file;
  private final @Nullable GroupVersionKind type;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<KindSchema> schemas = new ArrayList<>();

  private SchemaReader(String file, @Nullable GroupVersionKind type) {
    this.file = file;
    this.type = type;
  }

  /**
   * What a file holds; other manifests in it are passed over.
   *
   * @throws IOException when it cannot be read, or is YAML or JSON that nobody can read
   */
  public static GivenSchemas read(Input input) throws IOException {
    return read(input, null);
  }

  /**
   * @param type of which a JSON Schema is that does not say it itself; null to go by its place
   */
  public static GivenSchemas read(Input input, @Nullable GroupVersionKind type) throws IOException {
    SchemaReader reader = new SchemaReader(input.name(), type);
    List<SourceText> chunks = new ArrayList<>();
    try (InputStream in = input.open()) {
      YamlReader.chunks(input.name(), in, chunks::add);
    }
    for (SourceText chunk : chunks) {
      reader.chunk(chunk);
    }
    return new GivenSchemas(reader.definitions, reader.schemas);
  }

  private void chunk(SourceText chunk) throws IOException {
    Parsed parsed = YamlReader.parse(chunk);
    for (ReadProblem problem : parsed.problems()) {
      if (problem.kind() == ReadProblem.Kind.UNREADABLE) {
        int line = chunk.position(problem.range().start()).line();
        throw new IOException("line " + line + ": " + problem.message());
      }
    }
    if (parsed.root().isPresent() && parsed.root().get().resolved() instanceof MappingNode root) {
      document(new Document(chunk, 0, parsed.root().get(), parsed.comments()), root);
    }
  }

  private void document(Document document, MappingNode root) {
    String kind = text(root, "kind");
    if (kind.endsWith("List") && root.get("items") instanceof SequenceNode items) {
      for (YamlNode item : items.items()) {
        if (item.resolved() instanceof MappingNode one) {
          definition(document, one);
        }
      }
    } else if (!kind.isEmpty() && !text(root, "apiVersion").isEmpty()) {
      definition(document, root);
    } else if (root.get("openapi") != null) {
      definitions.addAll(OpenApiReader.definitions(document, root));
    } else {
      KindSchema schema = KindSchemaReader.read(file, type, root);
      if (schema != null) {
        schemas.add(schema);
      }
    }
  }

  private void definition(Document document, MappingNode root) {
    GroupVersionKind own = GroupVersionKind.of(text(root, "apiVersion"), text(root, "kind"));
    Definition definition =
        DefinitionReader.read(Resource.of(document, OptionalInt.empty(), root, own));
    if (definition != null) {
      definitions.add(definition);
    }
  }

  private static String text(MappingNode mapping, String name) {
    return mapping.get(name) instanceof ScalarNode scalar && scalar.isString()
        ? scalar.value()
        : "";
  }
}
