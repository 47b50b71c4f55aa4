package dev.klint.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.klint.core.cel.Verdict;
import dev.klint.core.cel.Violation;
import dev.klint.core.crd.JsonValues;
import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.MergeDirectives;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Scope;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Range;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the validator says of a custom resource into findings, in the order of places. */
final class CustomTeller {
  /** As many as are told of one object. */
  private static final int MOST = 100;

  private final Resource resource;
  private final Scope scope;
  private final KubeVersions targets;
  private final Place root;
  private final UnknownFields unknown;
  private final WrongTypes wrong;
  private final WrongTypes wrongMetadata;
  private final BrokenNodes.Builder broken = new BrokenNodes.Builder();
  private boolean undetermined;

  CustomTeller(Resource resource, ObjectType type, Scope scope, KubeVersions targets) {
    this.scope = scope;
    this.resource = resource;
    this.targets = targets;
    this.root = Place.root(resource.root(), type, targets.bits());
    this.unknown = new UnknownFields(resource, null, broken);
    this.wrong = new WrongTypes(resource, true);
    this.wrongMetadata = new WrongTypes(resource);
  }

  /**
   * @param before findings to put before
   */
  Conformance tell(List<Error> errors, List<Finding> before) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Set<String> lengths = new HashSet<>();
    for (Error error : errors) {
      if (error.getKeyword().endsWith("Length")) {
        lengths.add(beside(error));
      }
    }
    for (Error error : errors) {
      boolean pattern = error.getKeyword().equals(PatternKeyword.NAME);
      if (error.getInstanceLocation().getNameCount() > JsonValues.DEEPEST
          || (pattern && lengths.contains(beside(error)))) {
        continue; // nothing is seen so deep; at the length of a text the server stops
      }
      Finding finding = finding(error);
      String among = among(error);
      if (finding != null && !among.isEmpty()) {
        finding =
            finding.message(
                finding.message() + ", or another schema of its " + among + " must hold");
      }
      if (finding != null) {
        findings.putIfAbsent(finding.path() + " " + finding.message(), finding);
      }
    }
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(Comparator.comparingLong(one -> one.location().start().offset()));
    List<Finding> all = new ArrayList<>(before);
    all.addAll(sorted.subList(0, Math.min(MOST, sorted.size())));
    return new Conformance(Conformance.KindState.KNOWN, scope, all, broken.build(), undetermined);
  }

  /** The keyword that lists schemas of which one must hold; empty when this one must. */
  private static String among(Error error) {
    Map<String, Object> details = error.getDetails();
    return details == null ? "" : String.valueOf(details.getOrDefault(JunctorKeyword.AMONG, ""));
  }

  /** The value and the schema that the keyword stands in. */
  private static String beside(Error error) {
    String keyword = String.valueOf(error.getSchemaLocation());
    return error.getInstanceLocation() + " " + keyword.substring(0, keyword.lastIndexOf('/') + 1);
  }

  /** Adds what the rules of the schema say. */
  Conformance tell(Verdict verdict, Conformance before) {
    List<Finding> all = new ArrayList<>(before.findings());
    List<Violation> violations = verdict.violations();
    // a rule may look anywhere: one placeholder makes all of them uncertain
    boolean uncertain = !violations.isEmpty() && hasPlaceholder(resource.root());
    undetermined |= verdict.isUnsure() || uncertain;
    for (Violation violation : uncertain ? List.<Violation>of() : violations) {
      if (all.size() < MOST) {
        Spot spot = spot(violation.steps(), violation.path());
        String message = Quoting.shown(violation.message());
        all.add(
            at(CustomRules.CEL_RULE, spot, violation.path(), cause(violation), message)
                .help("make this hold: " + Quoting.shown(violation.rule())));
      }
    }
    return new Conformance(before.kind(), scope, all, before.broken(), undetermined);
  }

  private static Cause cause(Violation violation) {
    return switch (violation.reason()) {
      case "FieldValueForbidden" -> Cause.FORBIDDEN;
      case "FieldValueRequired" -> Cause.REQUIRED;
      case "FieldValueDuplicate" -> Cause.DUPLICATE;
      default -> Cause.INVALID;
    };
  }

  private @Nullable Finding finding(Error error) {
    Spot spot = spot(error.getInstanceLocation());
    String member = error.getProperty();
    return switch (error.getKeyword()) {
      case FieldsKeyword.NAME, "additionalProperties" -> unknown(spot.place(), member);
      case DecodeKeyword.NAME, CustomKeywords.TYPE, "type" -> type(spot, error);
      case "required" -> missing(spot, member);
      case EmbeddedKeyword.NAME -> member == null ? embedded(spot) : missing(spot, member);
      default -> value(spot, error);
    };
  }

  private @Nullable Finding unknown(Place place, @Nullable String member) {
    if (member == null
        || !(place.node() instanceof MappingNode mapping)
        || mapping.member(member) == null) {
      return null;
    }
    if (resource.isPart() && MergeDirectives.isOne(member)) {
      return null;
    }
    if (Placeholders.isIn(member)) {
      undetermined = true;
      return null;
    }
    return unknown.finding(place, member).versions(targets);
  }

  private @Nullable Finding type(Spot spot, Error error) {
    if (isUnknowable(spot)) {
      return null;
    }
    if (spot.exact()) {
      broken.wrong(spot.place().node());
      boolean decoded = error.getKeyword().equals(DecodeKeyword.NAME);
      Finding finding = (decoded ? wrongMetadata : wrong).finding(spot.place());
      if (finding != null) {
        return finding.versions(targets);
      }
    }
    String message = spot.name() + " must be " + CustomWords.type(error) + ", not ";
    String found = spot.exact() ? WrongTypes.found(spot.place().node()) : "what its default is";
    return at(SchemaRules.WRONG_TYPE, spot, spot.path(), Cause.TYPE, message + found);
  }

  private @Nullable Finding missing(Spot spot, @Nullable String member) {
    String path = spot.path().isEmpty() ? String.valueOf(member) : spot.path() + "." + member;
    return at(
        CustomRules.INVALID,
        spot,
        path,
        Cause.REQUIRED,
        member + " is required and must not be null");
  }

  /** Of labels and annotations the server names the map. */
  private @Nullable Finding embedded(Spot spot) {
    Place above = spot.place().above();
    String map = above == null ? "" : above.key();
    boolean key = map.equals("labels") || map.equals("annotations");
    String path =
        key
            ? spot.path().substring(0, spot.path().indexOf("." + map) + map.length() + 1)
            : spot.path();
    String message = (key ? map + " entry " : "") + spot.name() + " is not well-formed";
    return isUnknowable(spot) ? null : at(CustomRules.INVALID, spot, path, Cause.INVALID, message);
  }

  private @Nullable Finding value(Spot spot, Error error) {
    if (isUnknowable(spot)) {
      return null;
    }
    String message = spot.name() + " " + CustomWords.of(error);
    return at(CustomRules.INVALID, spot, spot.path(), CustomWords.cause(error), message);
  }

  private Finding at(RuleInfo rule, Spot spot, String path, Cause cause, String message) {
    return rule.at(resource, where(spot.place()), path, message).cause(cause).versions(targets);
  }

  /** Whether what stands there hangs on a placeholder. */
  private boolean isUnknowable(Spot spot) {
    boolean unknowable = hasPlaceholder(spot.place().node());
    undetermined |= unknowable;
    return unknowable;
  }

  private boolean hasPlaceholder(YamlNode node) {
    return Placeholders.possible(resource.source().text()) && !Placeholders.below(node).isEmpty();
  }

  /**
   * A place in the text for a place in what the server sees.
   *
   * @param place the nearest that is written
   * @param exact whether it is the very one
   */
  private record Spot(Place place, boolean exact, String path, String name) {}

  private Spot spot(NodePath location) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      steps.add(location.getElement(i));
    }
    return spot(steps, null);
  }

  /**
   * @param written the path, where it is known
   */
  private Spot spot(List<Object> steps, @Nullable String written) {
    Place place = root;
    StringBuilder path = new StringBuilder();
    String name = "the object";
    boolean exact = true;
    for (Object step : steps) {
      Place next = exact ? place.step(step) : null;
      exact = next != null;
      place = next == null ? place : next;
      name =
          step instanceof Integer
              ? "item " + step + " of " + last(path)
              : Quoting.shown(String.valueOf(step));
      path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
    }
    return new Spot(place, exact, written == null ? path.toString() : written, name);
  }

  private static String last(CharSequence path) {
    String text = path.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }

  /** A scalar itself; of what is larger its key, or its first one. */
  static Range where(Place place) {
    if (place.node() instanceof ScalarNode) {
      return place.where();
    }
    Place above = place.above();
    if (above != null && above.node() instanceof MappingNode mapping) {
      MappingNode.Entry entry = mapping.member(place.key());
      return entry == null ? place.where() : entry.key().range();
    }
    if (place.node() instanceof MappingNode mapping && !mapping.entries().isEmpty()) {
      return mapping.entries().get(0).key().range();
    }
    return place.where();
  }
}
