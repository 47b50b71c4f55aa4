package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Finds fields by what people write, see {@link FieldQuery}. */
final class FieldLookup {
  private final SchemaIndex index;
  private final KindNames kinds;
  private final FieldValues values = FieldValues.builtIn();

  FieldLookup(SchemaIndex index, KindNames kinds) {
    this.index = index;
    this.kinds = kinds;
  }

  FieldAnswer find(String written) {
    FieldQuery query = FieldQuery.of(written);
    List<KindType> called = called(query.kind());
    if (called.isEmpty()) {
      return FieldAnswer.none("no kind is called '" + query.kind() + "'" + meant(query.kind()));
    }
    List<KindType> wanted = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (KindType kind : called) {
      String apiVersion = kind.type().apiVersion();
      versions.add(apiVersion);
      if (query.apiVersion().isEmpty() || query.apiVersion().equals(apiVersion)) {
        wanted.add(kind);
      }
    }
    if (wanted.isEmpty()) {
      String name = called.get(0).type().kind();
      return FieldAnswer.none(
          name + " is not of " + query.apiVersion() + " but of " + String.join(", ", versions));
    }
    return answer(wanted, query);
  }

  /** The same of a field of a resource: of its own kind first, then of its other versions. */
  FieldAnswer find(GroupVersionKind type, List<String> steps) {
    KindType own = index.kind(type);
    if (own == null) {
      return FieldAnswer.none(
          "nothing is known of the kind " + type.kind() + " of " + type.apiVersion());
    }
    List<KindType> wanted = new ArrayList<>(List.of(own));
    for (KindType kind : called(type.kind())) {
      if (!kind.type().equals(type)) {
        wanted.add(kind);
      }
    }
    FieldQuery query = new FieldQuery("", type.kind(), steps);
    FieldAnswer answer = answer(wanted, query);
    boolean isOwn = !answer.fields().isEmpty() && answer.fields().get(0).kind().type().equals(type);
    return isOwn ? answer : answer(List.of(own), query);
  }

  private FieldAnswer answer(List<KindType> wanted, FieldQuery query) {
    List<FieldInfo> found = new ArrayList<>();
    String problem = "";
    int deepest = -1;
    for (KindType kind : wanted) {
      List<String> steps = query.stepsIn(kind);
      FieldPlace place = FieldPlace.root(kind);
      FieldPlace next = place;
      int known = 0;
      while (known < steps.size() && (next = place.step(steps.get(known))) != null) {
        place = next;
        known++;
      }
      if (known == steps.size()) {
        found.add(info(place, true));
      } else if (known > deepest) {
        deepest = known;
        problem = unknown(place, steps.get(known));
      }
    }
    return found.isEmpty() ? FieldAnswer.none(problem) : new FieldAnswer(found, "");
  }

  private static String unknown(FieldPlace place, String step) {
    String kind = place.kind().type().kind();
    List<FieldPlace> children = place.children();
    if (children.isEmpty()) {
      String what = place.type() == ScalarType.ANY ? "is not described" : "has no fields";
      return place.path()
          + " of "
          + kind
          + " is of type "
          + TypeWords.shape(place.type())
          + " and "
          + what;
    }
    List<String> names = new ArrayList<>();
    for (FieldPlace child : children) {
      names.add(String.valueOf(child.property() == null ? null : child.property().name()));
    }
    String near = LikelyName.nearest(step, names);
    String above = place.path().isEmpty() ? kind : place.path() + " of " + kind;
    return above
        + " has no field '"
        + step
        + "'"
        + (near == null
            ? "; it has " + String.join(", ", names)
            : "; did you mean '" + near + "'?");
  }

  /** All kinds of this name, plural or short name, ignoring case, in the order of likelihood. */
  private List<KindType> called(String word) {
    String plural = KindAliases.plural(word);
    List<KindType> found = new ArrayList<>();
    for (KindType kind : kinds.all()) {
      if (kind.type().kind().equalsIgnoreCase(word) || kind.plural().equals(plural)) {
        found.add(kind);
      }
    }
    found.sort(new VersionOrder(index.versions()));
    return found;
  }

  private String meant(String word) {
    String near = LikelyName.nearest(word, kinds.kindsOf("?"));
    return near == null ? "" : "; did you mean '" + near + "'?";
  }

  private FieldInfo info(FieldPlace place, boolean deep) {
    List<FieldInfo> fields = new ArrayList<>();
    if (deep) {
      for (FieldPlace child : place.children()) {
        fields.add(info(child, false));
      }
    }
    Property property = place.property();
    ObjectType owner = place.owner();
    Property itself = place.inside() ? null : property;
    return new FieldInfo(
        place.kind(),
        Printable.of(place.path()),
        property == null ? "" : property.name(),
        TypeWords.shape(place.type()),
        TypeWords.name(place.type()),
        owner == null ? "" : owner.id(),
        new KubeVersions(place.versions()),
        itself != null && itself.required(),
        itself == null ? List.of() : itself.keys(),
        itself != null && itself.set(),
        owner == null || property == null ? List.of() : values.of(owner.id(), property.name()),
        fields);
  }
}
