package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.klint.core.cel.CelRules;
import dev.klint.core.cel.Verdict;
import dev.klint.core.crd.Defaults;
import dev.klint.core.crd.Definition;
import dev.klint.core.crd.JsonValues;
import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One version of a kind that a definition brings; made once, used for many objects. */
final class CustomKind {
  /** Like the end that the server gives to a {@code generateName}: five letters and digits. */
  private static final String GENERATED_END = "x2x2x";

  private final Scope scope;
  private final Definition.Version version;
  private final CustomTypes types;
  private final Schema schema;
  private final Lazy<CelRules> rules;

  /**
   * @param metadata the type of {@code metadata}, and its schema
   */
  CustomKind(
      Definition definition,
      Definition.Version version,
      CustomDialect dialect,
      Type metadata,
      ObjectNode metadataSchema) {
    this.scope = definition.scope();
    this.version = version;
    GroupVersionKind type =
        GroupVersionKind.of(definition.group() + "/" + version.name(), definition.kind());
    this.types = new CustomTypes(type, version.schema(), metadata);
    this.rules = new Lazy<>(() -> CelRules.of(version.schema()));
    this.schema = dialect.schema(new CustomSchemaWriter(metadataSchema).root(version.schema()));
  }

  /** Judges an object as the API server does that has the definition. */
  Conformance conform(Resource resource, KubeVersions targets) {
    Object value = settled(JsonValues.of(resource.root()));
    List<Error> errors = new ArrayList<>();
    for (Error error : schema.validate(JsonTree.ofValue(value))) {
      if (counts(error)) {
        errors.add(error);
      }
    }
    CustomTeller teller = new CustomTeller(resource, types.root(), scope, targets);
    Conformance conformance = teller.tell(errors, deprecation(resource, targets));
    return mayRunRules(conformance) ? teller.tell(broken(value), conformance) : conformance;
  }

  /** The server runs no rules over an object whose shape is wrong. */
  private static boolean mayRunRules(Conformance conformance) {
    for (Finding finding : conformance.findings()) {
      Cause cause = finding.cause().orElse(null);
      if (cause == Cause.TYPE
          || cause == Cause.REQUIRED
          || cause == Cause.NOT_SUPPORTED
          || cause == Cause.TOO_LONG
          || cause == Cause.TOO_MANY) {
        return false;
      }
    }
    return true;
  }

  private Verdict broken(@Nullable Object value) {
    CelRules all = rules.get();
    Object seen = version.status() ? withoutStatus(value) : value;
    return all.isEmpty() ? CelRules.NONE.check(null) : all.check(seen);
  }

  @SuppressWarnings("unchecked") // maps of JSON values have strings for keys
  private static @Nullable Object withoutStatus(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> root) || !root.containsKey("status")) {
      return value;
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>((Map<String, @Nullable Object>) root);
    rest.remove("status");
    return Collections.unmodifiableMap(rest);
  }

  /** A status that has its own subresource is dropped before anything but its fields counts. */
  private boolean counts(Error error) {
    boolean inStatus =
        error.getInstanceLocation().getNameCount() > 0
            && "status".equals(error.getInstanceLocation().getElement(0));
    return !inStatus || !version.status() || error.getKeyword().equals(FieldsKeyword.NAME);
  }

  private @Nullable Object settled(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? named(Defaults.apply(map, version.schema())) : value;
  }

  /** With the name that the server would generate. */
  @SuppressWarnings("unchecked") // maps of JSON values have strings for keys
  private static @Nullable Object named(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> root)
        || !(root.get("metadata") instanceof Map<?, ?> metadata)
        || metadata.get("name") != null
        || !(metadata.get("generateName") instanceof String base)) {
      return value;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>((Map<String, @Nullable Object>) root);
    Map<String, @Nullable Object> named =
        new LinkedHashMap<>((Map<String, @Nullable Object>) metadata);
    named.put("name", base + GENERATED_END);
    all.put("metadata", named);
    return Collections.unmodifiableMap(all);
  }

  private List<Finding> deprecation(Resource resource, KubeVersions targets) {
    if (!version.deprecation().deprecated()) {
      return List.of();
    }
    String warning = version.deprecation().warning();
    String message =
        warning.isEmpty()
            ? Quoting.shown(resource.type().apiVersion())
                + " of "
                + Quoting.shown(resource.kind())
                + " is deprecated"
            : Quoting.shown(warning);
    return List.of(
        SchemaRules.DEPRECATED
            .at(resource.field().get("apiVersion"), message)
            .help("use a version that the definition does not call deprecated")
            .versions(targets));
  }
}
