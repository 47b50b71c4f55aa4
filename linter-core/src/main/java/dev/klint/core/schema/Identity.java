package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resource says to be, and whether there is such a kind. */
final class Identity {
  private final Resource resource;
  private final KindNames names;
  private final KubeVersions targets;
  private final List<Finding> findings = new ArrayList<>(0);
  private final @Nullable KindType kind;
  private final Conformance.KindState state;

  Identity(Resource resource, KindNames names, KubeVersions targets) {
    this.resource = resource;
    this.names = names;
    this.targets = targets;
    GroupVersionKind type = resource.type();
    boolean named = name("apiVersion", type.apiVersion(), SchemaRules.MISSING_API_VERSION);
    named &= name("kind", type.kind(), SchemaRules.MISSING_KIND);
    if (!named || !isGroupVersion()) {
      this.kind = null;
      this.state = Conformance.KindState.UNNAMED;
      return;
    }
    KindType found = names.kind(type);
    if (found == null) {
      this.kind = null;
      this.state = unknown();
      return;
    }
    boolean served = targets.without(found.versions()).isEmpty();
    if (!served || Lifecycle.mayBeDeprecated(type)) {
      findings.addAll(new ApiVersions(resource, targets).of(found));
    }
    this.kind = targets.and(found.versions()).isEmpty() ? null : found;
    this.state = kind == null ? Conformance.KindState.UNKNOWN : Conformance.KindState.KNOWN;
  }

  /** The kind, where some target has it. */
  @Nullable KindType kind() {
    return kind;
  }

  Conformance.KindState state() {
    return state;
  }

  /** What the type is named by stands for something else. */
  boolean isPlaceholder() {
    GroupVersionKind type = resource.type();
    return Placeholders.isIn(type.apiVersion()) || Placeholders.isIn(type.kind());
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether the type has this part of its name; says what is wrong if not. */
  private boolean name(String field, String value, RuleInfo rule) {
    if (!value.isEmpty()) {
      return true;
    }
    MappingNode root = resource.root();
    MappingNode.Entry entry = root.member(field);
    YamlNode written = entry == null ? null : entry.value().resolved();
    if (entry == null || (written instanceof ScalarNode scalar && scalar.isNull())) {
      missing(field, rule, entry);
    } else if (written instanceof ScalarNode scalar && scalar.isString()) {
      add(rule.at(resource, scalar.range(), field, field + " is empty"), Cause.REQUIRED);
    } else if (written != null) {
      Place place = Place.root(root, new ListType(ScalarType.STRING), targets.bits());
      Place value1 = place.step(field);
      Finding finding = value1 == null ? null : new WrongTypes(resource).finding(value1);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return false;
  }

  private void missing(String field, RuleInfo rule, MappingNode.@Nullable Entry entry) {
    MappingNode root = resource.root();
    MappingNode.Entry near = entry == null ? misspelt(root, field) : null;
    Range where =
        entry != null
            ? entry.key().range()
            : near != null
                ? near.key().range()
                : root.entries().isEmpty() ? root.range() : root.entries().get(0).key().range();
    String message =
        near == null
            ? "the document has no " + field
            : "the document has no "
                + field
                + "; did you mean it by \""
                + Quoting.shown(near.name())
                + "\"?";
    Finding finding = rule.at(resource, where, field, message);
    if (near != null) {
      finding =
          finding
              .help("write it as " + field)
              .fix(
                  Fix.replace(
                      Safety.UNSAFE, "rename to " + field, resource.source(), where, field));
    }
    add(finding, Cause.REQUIRED);
  }

  private static MappingNode.@Nullable Entry misspelt(MappingNode root, String field) {
    for (MappingNode.Entry entry : root.members()) {
      boolean other = entry.name().equals("apiVersion") || entry.name().equals("kind");
      if (!other && field.equals(LikelyName.nearest(entry.name(), List.of(field)))) {
        return entry;
      }
    }
    return null;
  }

  private void add(Finding finding, Cause cause) {
    findings.add(finding.cause(cause).versions(targets));
  }

  /** One slash at most, as {@code schema.ParseGroupVersion} wants it. */
  private boolean isGroupVersion() {
    String version = resource.type().version();
    if (version.indexOf('/') < 0) {
      return true;
    }
    add(
        SchemaRules.UNKNOWN_KIND.at(
            resource,
            where("apiVersion"),
            "apiVersion",
            "apiVersion \""
                + Quoting.shown(resource.type().apiVersion())
                + "\" has more than one slash; it is GROUP/VERSION"),
        Cause.INVALID);
    return false;
  }

  private Range where(String field) {
    MappingNode.Entry entry = resource.root().member(field);
    return entry == null ? resource.root().range() : entry.value().resolved().range();
  }

  private Conformance.KindState unknown() {
    if (isPlaceholder()) {
      return Conformance.KindState.FOREIGN;
    }
    Finding gone = new ApiVersions(resource, targets).longGone();
    Finding finding = gone == null ? new UnknownKinds(resource, names, targets).finding() : gone;
    findings.add(finding);
    return finding.cause().isPresent()
        ? Conformance.KindState.UNKNOWN
        : Conformance.KindState.FOREIGN;
  }
}
