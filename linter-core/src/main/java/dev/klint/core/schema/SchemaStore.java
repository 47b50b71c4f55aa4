package dev.klint.core.schema;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The types that an API server knows, and whether resources decode as them. Shared by all threads
 * of a run; what it reads it keeps.
 */
public final class SchemaStore {
  private final SchemaIndex index;
  private final KindNames kinds;
  private final AtomicReference<@Nullable SchemaEngine> engine = new AtomicReference<>();

  private SchemaStore(SchemaIndex index) {
    this.index = index;
    this.kinds = new KindNames(index);
  }

  /** The types that Kubernetes itself brings, in all minors known to this release. */
  public static SchemaStore builtIn() {
    return new SchemaStore(new SchemaIndex());
  }

  /** All minors that the types are known for. */
  public KubeVersions versions() {
    return index.versions();
  }

  /** The kind, when one of its versions of the API has it. */
  public Optional<KindType> kind(GroupVersionKind type) {
    return Optional.ofNullable(index.kind(type));
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
   * What is known of a field, written {@code pod.spec.containers.image}: an entry for each version
   * of the API that has it, stable ones first; empty when none has.
   */
  public List<FieldInfo> explain(String field) {
    return new FieldLookup(index).find(field);
  }

  /**
   * Decodes a resource strictly, as the API server does in each of the target minors: every fault
   * becomes one finding, with the minors in which it is one. Of a part only what is written counts,
   * and its type is for the whole to get right.
   */
  public Conformance conform(Resource resource, KubeVersions targets) {
    Identity identity = new Identity(resource, kinds, targets);
    List<Finding> findings = resource.isPart() ? List.of() : identity.findings();
    Conformance.KindState state = identity.state();
    KindType kind = identity.kind();
    if (kind == null) {
      return new Conformance(state, findings, List.of(), identity.isPlaceholder());
    }
    long versions = targets.and(kind.versions()).bits();
    if (AcceptFilter.accepts(resource.root(), kind.object(), versions, false, 0)) {
      return findings.isEmpty()
          ? Conformance.sound()
          : new Conformance(state, findings, List.of(), false);
    }
    return new FaultTeller(index, resource, kind, versions)
        .tell(engine().faults(resource.root(), kind.object(), versions), findings);
  }

  /** The validator, made when a document first needs it: it takes a while to load. */
  SchemaEngine engine() {
    SchemaEngine known = engine.get();
    if (known == null) {
      engine.compareAndSet(null, new SchemaEngine(index));
      known = Objects.requireNonNull(engine.get());
    }
    return known;
  }
}
