package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Range;
import dev.klint.core.text.Spelling;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds words for a kind that is not there: misspelt, in the wrong group, or in the wrong version.
 */
final class UnknownKinds {
  private final Resource resource;
  private final KindNames names;
  private final KubeVersions targets;

  UnknownKinds(Resource resource, KindNames names, KubeVersions targets) {
    this.resource = resource;
    this.names = names;
    this.targets = targets;
  }

  /** The finding: refused by the API server in Kubernetes' own groups, else only named. */
  Finding finding() {
    GroupVersionKind type = resource.type();
    List<KindType> elsewhere = names.named(type.kind());
    if (!names.isOwn(type.group()) && !isNearOwn(type, elsewhere)) {
      return SchemaRules.SCHEMA_UNAVAILABLE
          .at(
              resource,
              where("kind"),
              "kind",
              "no schema for "
                  + Quoting.shown(type.kind())
                  + " of "
                  + Quoting.shown(type.apiVersion()))
          .versions(targets);
    }
    return elsewhere.isEmpty() ? kind(type) : apiVersion(type, elsewhere);
  }

  /** The kind stands in other groups or versions: the apiVersion is wrong. */
  private Finding apiVersion(GroupVersionKind type, List<KindType> elsewhere) {
    KindType best = elsewhere.get(0);
    for (KindType other : elsewhere) {
      if (other.type().group().equals(type.group())) {
        best = other;
        break;
      }
    }
    String right = best.type().apiVersion();
    Finding finding =
        own(
            "apiVersion",
            "no kind "
                + type.kind()
                + " in \""
                + Quoting.shown(type.apiVersion())
                + "\"; it is in "
                + right);
    return finding.help("write apiVersion: " + right).fix(fix("apiVersion", right));
  }

  private Finding kind(GroupVersionKind type) {
    String near = near(type.kind(), names.kindsOf(type.group()));
    String message =
        "no kind \"" + Quoting.shown(type.kind()) + "\" in " + Quoting.shown(type.apiVersion());
    if (near == null) {
      return own(names.hasVersion(type.group(), type.version()) ? "kind" : "apiVersion", message);
    }
    return own("kind", message + "; did you mean " + near + "?")
        .help("write kind: " + near)
        .fix(fix("kind", near));
  }

  private static @Nullable String near(String kind, List<String> kinds) {
    String bare = kind.trim();
    for (String name : kinds) {
      if (name.equalsIgnoreCase(bare) || (name + "s").equalsIgnoreCase(bare)) {
        return name;
      }
    }
    return LikelyName.nearest(bare, kinds);
  }

  private Fix fix(String field, String text) {
    return Fix.replace(Safety.UNSAFE, "write " + text, resource.source(), where(field), text);
  }

  private Finding own(String field, String message) {
    return SchemaRules.UNKNOWN_KIND
        .at(resource, where(field), field, message)
        .cause(Cause.UNKNOWN_KIND)
        .versions(targets);
  }

  private Range where(String field) {
    MappingNode.Entry entry = resource.root().member(field);
    return entry != null && entry.value().resolved() instanceof ScalarNode scalar
        ? scalar.range()
        : resource.root().range();
  }

  /**
   * Whether the group can only be one of Kubernetes' own, misspelt. A custom group has a dot, and
   * is not taken for another one unless the kind is there.
   */
  private boolean isNearOwn(GroupVersionKind type, List<KindType> elsewhere) {
    String group = type.group().trim().toLowerCase(Locale.ROOT);
    if (elsewhere.isEmpty()) {
      return names.isOwn(group);
    }
    if (group.indexOf('.') < 0) {
      return true;
    }
    for (KindType kind : elsewhere) {
      if (Spelling.distance(group, kind.type().group()) <= 2) {
        return true;
      }
    }
    return false;
  }
}
