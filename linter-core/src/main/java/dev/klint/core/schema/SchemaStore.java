package dev.klint.core.schema;

import dev.klint.core.crd.GivenSchemas;
import dev.klint.core.crd.SchemaFinder;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Input;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types that an API server knows, and whether resources decode as them. Shared by all threads
 * of a run; what it reads it keeps.
 */
public final class SchemaStore {
  private static final SchemaFinder NO_FILES =
      new SchemaFinder() {
        @Override
        public @Nullable Input forType(GroupVersionKind type) {
          return null;
        }

        @Override
        public @Nullable Input beside(String manifest, String path) {
          return null;
        }
      };

  private final SchemaIndex index;
  private final KindNames kinds;
  private final Lazy<SchemaEngine> engine;
  private final CustomStore customs;

  private SchemaStore(SchemaIndex index, Lazy<SchemaEngine> engine, CustomStore customs) {
    this.index = index;
    this.kinds = new KindNames(index);
    this.engine = engine;
    this.customs = customs;
  }

  /** The types that Kubernetes itself brings, in all minors known to this release. */
  public static SchemaStore builtIn() {
    return with(NO_FILES);
  }

  /**
   * The types that Kubernetes itself brings.
   *
   * @param finder asked for kinds that nobody knows
   */
  public static SchemaStore with(SchemaFinder finder) {
    SchemaIndex index = new SchemaIndex();
    Lazy<SchemaEngine> engine = new Lazy<>(() -> new SchemaEngine(index));
    return new SchemaStore(
        index, engine, new CustomStore(index, engine, GivenSchemas.NONE, finder));
  }

  /** The same that knows these definitions and schemas as well. */
  public SchemaStore and(GivenSchemas given) {
    return given.isEmpty() ? this : new SchemaStore(index, engine, customs.and(given));
  }

  /** All minors that the types are known for. */
  public KubeVersions versions() {
    return index.versions();
  }

  /** All kinds of all groups and versions, in the order of their names. */
  public List<KindType> kinds() {
    return kinds.all();
  }

  /** The kind, when one of its versions of the API has it. */
  public Optional<KindType> kind(GroupVersionKind type) {
    return Optional.ofNullable(index.kind(type));
  }

  /** The first minor that has the kind no more, also one that is only announced. */
  public Optional<KubeVersion> removal(GroupVersionKind type) {
    Lifecycle life = Lifecycle.of(type);
    return life == null || life.removed() == 0
        ? Optional.empty()
        : Optional.of(new KubeVersion(life.removed()));
  }

  /** Whether all of these minors have the kind, be it switched on or not. */
  public boolean knows(GroupVersionKind type, KubeVersions targets) {
    KindType kind = index.kind(type);
    return kind != null && targets.without(kind.versions()).isEmpty();
  }

  /**
   * The type most likely meant where only the kind is told: of a stable version, if there is one.
   */
  public Optional<GroupVersionKind> likelyType(String kind) {
    List<KindType> all = kinds.named(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).type());
  }

  /**
   * What is known of a field, written {@code pod.spec.containers.image}, {@code
   * apps/v1.Deployment.spec} or {@code deploy.apps.spec}: the kind in any case, as plural or short
   * name. Never throws for what is written.
   */
  public FieldAnswer explain(String field) {
    return lookup().find(field);
  }

  /**
   * The same of a field of a kind.
   *
   * @param steps names of fields, {@code [x]} for an item of a list or a key of a map
   */
  public FieldAnswer explain(GroupVersionKind type, List<String> steps) {
    return lookup().find(type, steps);
  }

  private FieldLookup lookup() {
    return new FieldLookup(index, kinds);
  }

  /**
   * Decodes a resource strictly, as the API server does in each of the target minors: every fault
   * becomes one finding, with the minors in which it is one. Of a part only what is written counts,
   * and its type is for the whole to get right.
   */
  public Conformance conform(Resource resource, KubeVersions targets) {
    Conformance custom = customs.byDefinition(resource, targets);
    if (custom != null) {
      return custom;
    }
    Identity identity = new Identity(resource, kinds, targets);
    List<Finding> findings = resource.isPart() ? List.of() : identity.findings();
    Conformance.KindState state = identity.state();
    KindType kind = identity.kind();
    if (kind == null) {
      Conformance untyped = Conformance.untyped(state, findings, identity.isPlaceholder());
      return state == Conformance.KindState.FOREIGN
          ? customs.bySchema(resource, targets, untyped)
          : untyped;
    }
    long versions = targets.and(kind.versions()).bits();
    if (AcceptFilter.accepts(resource.root(), kind.object(), versions, false, 0)) {
      return findings.isEmpty()
          ? Conformance.sound(kind)
          : new Conformance(state, kind.scope(), findings, BrokenNodes.NONE, false);
    }
    return new FaultTeller(index, resource, kind, versions)
        .tell(engine().faults(resource.root(), kind.object(), versions), findings);
  }

  /** The validator; it takes a while to load. */
  SchemaEngine engine() {
    return engine.get();
  }
}
