package dev.klint.core.schema;

import com.networknt.schema.Schema;
import dev.klint.core.crd.Definition;
import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.crd.SchemaFinder;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of kinds that Kubernetes itself does not bring. */
final class CustomStore {
  private final SchemaIndex index;
  private final Supplier<SchemaEngine> engine;
  private final GivenSchemas given;
  private final SchemaFinder finder;
  private final CustomKinds kinds;
  private final Lazy<CustomDialect> dialect;
  private final OtherSchemas others;

  /**
   * @param engine knows Kubernetes' own types
   */
  CustomStore(
      SchemaIndex index, Supplier<SchemaEngine> engine, GivenSchemas given, SchemaFinder finder) {
    this.index = index;
    this.engine = engine;
    this.given = given;
    this.finder = finder;
    this.kinds = new CustomKinds(given.definitions());
    this.dialect = new Lazy<>(() -> new CustomDialect(engine.get()));
    this.others =
        new OtherSchemas(given.schemas(), finder, metadata(index), new Lazy<>(this::envelope));
  }

  /** The same with more definitions and schemas. */
  CustomStore and(GivenSchemas more) {
    return new CustomStore(index, engine, given.and(more), finder);
  }

  /** Judges an object by the definition of its kind; null when there is none. */
  @Nullable Conformance byDefinition(Resource resource, KubeVersions targets) {
    if (!kinds.know(resource.type()) || index.kind(resource.type()) != null) {
      return null;
    }
    Conformance conformance = kinds.conform(resource, targets, this::kind);
    return resource.isPart() ? conformance.ofPart() : conformance;
  }

  /**
   * Judges an object by a JSON Schema, where there is one.
   *
   * @param unknown what else is to be said: that nothing is known of the kind
   */
  Conformance bySchema(Resource resource, KubeVersions targets, Conformance unknown) {
    OtherSchemas.Found found = others.find(resource);
    JsonKind kind = found.kind();
    if (kind != null) {
      try {
        Conformance conformance = kind.conform(resource, targets);
        return resource.isPart() ? conformance.ofPart() : conformance;
      } catch (RuntimeException | StackOverflowError e) {
        found = found.broken();
      }
    }
    String trouble = found.trouble();
    return trouble.isEmpty() ? unknown : unknown.because(trouble);
  }

  private CustomKind kind(Definition definition, Definition.Version version) {
    return new CustomKind(definition, version, dialect.get(), metadata(index), metadataSchema());
  }

  /** The schema of an object of which only the metadata is known. */
  private Schema envelope() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.set("metadata", metadataSchema());
    root.set("properties", properties);
    return dialect.get().schema(root);
  }

  private ObjectNode metadataSchema() {
    ObjectRef reference = new ObjectRef(metadata(index).id(), index.versions().bits(), false);
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set(ObjectKeyword.NAME, reference.json());
    return schema;
  }

  /** The type of {@code metadata}, the same for all kinds. */
  private static ObjectType metadata(SchemaIndex index) {
    KindType any = Objects.requireNonNull(index.kind(GroupVersionKind.of("v1", "Namespace")));
    Property metadata = Objects.requireNonNull(any.object().property("metadata"));
    return (ObjectType) metadata.type();
  }
}
