package dev.klint.core.schema;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.MergeDirectives;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns faults of a resource into findings, in the order of their places. */
final class FaultTeller {
  /** As many as the API server tells of one object. */
  private static final int MOST = 100;

  private final Scope scope;
  private final Resource resource;
  private final Place root;
  private final UnknownFields unknown;
  private final WrongTypes wrong;
  private final BrokenNodes.Builder broken = new BrokenNodes.Builder();
  private boolean undetermined;

  /**
   * @param versions bits of the minors that were decoded in
   */
  FaultTeller(SchemaIndex index, Resource resource, KindType kind, long versions) {
    this.scope = kind.scope();
    this.resource = resource;
    this.root = Place.root(resource.root(), kind.object(), versions);
    this.unknown = new UnknownFields(resource, new OtherKinds(index, resource.type()), broken);
    this.wrong = new WrongTypes(resource);
  }

  /** A fault that was walked to. */
  private record Placed(Place place, @Nullable String unknown, int start) {}

  /**
   * @param before findings to put before
   */
  Conformance tell(Collection<Fault> faults, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    for (Placed fault : placed(faults)) {
      String member = fault.unknown();
      Place place = fault.place();
      if (member == null) {
        broken.wrong(place.node());
      }
      if (member == null ? isUnknowable(place) : isUnknowable(place, member)) {
        undetermined = true;
      } else if (findings.size() < MOST) {
        Finding finding = member == null ? wrong.finding(place) : unknown.finding(place, member);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return new Conformance(
        Conformance.KindState.KNOWN, scope, List.copyOf(findings), broken.build(), undetermined);
  }

  private List<Placed> placed(Collection<Fault> faults) {
    List<Placed> placed = new ArrayList<>(faults.size());
    for (Fault fault : faults) {
      Place place = place(fault);
      if (place != null) {
        placed.add(new Placed(place, fault.unknown(), start(place, fault.unknown())));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::start));
    return placed;
  }

  private @Nullable Place place(Fault fault) {
    Place place = root;
    for (Object step : fault.steps()) {
      place = place == null ? null : place.step(step);
    }
    return place;
  }

  private static int start(Place place, @Nullable String member) {
    MappingNode.Entry entry =
        member != null && place.node() instanceof MappingNode mapping
            ? mapping.member(member)
            : null;
    return entry == null ? place.where().start() : entry.key().range().start();
  }

  private boolean isUnknowable(Place place) {
    if (resource.isPart() && MergeDirectives.isOne(place.key())) {
      return true;
    }
    return place.node() instanceof ScalarNode scalar
        && (Placeholders.standsFor(scalar.value())
            || (resource.isFragment() && wantsString(place)));
  }

  private static boolean wantsString(Place place) {
    for (Place.Typed typed : place.types()) {
      if (typed.type() != ScalarType.STRING) {
        return false;
      }
    }
    return true;
  }

  /** SOPS writes its own member at the top of what it encrypts, and takes it away again. */
  private boolean isUnknowable(Place place, String member) {
    return Placeholders.isIn(member)
        || (resource.isPart() && MergeDirectives.isOne(member))
        || (place.above() == null && member.equals("sops"));
  }
}
