package dev.klint.core.schema;

import dev.klint.core.crd.Definition;
import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Related;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The custom kinds of a run. When several definitions of one kind are about, the one counts that
 * takes the object best: they may be meant for different clusters.
 */
final class CustomKinds {
  private final Map<String, List<Definition>> definitions = new HashMap<>();
  private final ConcurrentMap<Definition.Version, CustomKind> kinds = new ConcurrentHashMap<>();

  CustomKinds(List<Definition> all) {
    for (Definition definition : all) {
      definitions
          .computeIfAbsent(key(definition.group(), definition.kind()), key -> new ArrayList<>())
          .add(definition);
    }
  }

  private static String key(String group, String kind) {
    return group + "/" + kind;
  }

  private List<Definition> of(GroupVersionKind type) {
    return definitions.getOrDefault(key(type.group(), type.kind()), List.of());
  }

  /** Whether some definition brings a kind of this name in this group. */
  boolean know(GroupVersionKind type) {
    return !definitions.isEmpty() && !of(type).isEmpty();
  }

  /**
   * Judges an object of a kind that is known.
   *
   * @param maker makes what is used for a version from then on
   */
  Conformance conform(Resource resource, KubeVersions targets, Maker maker) {
    GroupVersionKind type = resource.type();
    Conformance best = null;
    for (Definition definition : of(type)) {
      Definition.Version version = definition.version(type.version());
      if (version != null && version.served()) {
        Conformance one =
            kinds
                .computeIfAbsent(version, made -> maker.make(definition, made))
                .conform(resource, targets);
        if (best == null || refusals(one) < refusals(best)) {
          best = one;
        }
      }
    }
    return best == null ? notServed(resource, targets) : best;
  }

  /** Makes the judge of a version. */
  interface Maker {
    CustomKind make(Definition definition, Definition.Version version);
  }

  private static int refusals(Conformance conformance) {
    int refusals = 0;
    for (Finding finding : conformance.findings()) {
      refusals += finding.rejectedByApiServer() ? 1 : 0;
    }
    return refusals;
  }

  private Conformance notServed(Resource resource, KubeVersions targets) {
    GroupVersionKind type = resource.type();
    List<String> served = new ArrayList<>();
    List<Related> related = new ArrayList<>();
    for (Definition definition : of(type)) {
      related.add(new Related(definition.place(), "defined here"));
      for (Definition.Version version : definition.versions()) {
        if (version.served()) {
          served.add(Quoting.shown(version.name()));
        }
      }
    }
    String message =
        "no "
            + Quoting.shown(type.kind())
            + " in \""
            + Quoting.shown(type.apiVersion())
            + "\"; its definition serves "
            + (served.isEmpty() ? "no version" : String.join(", ", served));
    Finding finding =
        CustomRules.NOT_SERVED
            .at(resource.field().get("apiVersion"), message)
            .cause(Cause.UNKNOWN_KIND)
            .versions(targets)
            .related(related);
    return Conformance.untyped(Conformance.KindState.UNKNOWN, List.of(finding), false);
  }
}
