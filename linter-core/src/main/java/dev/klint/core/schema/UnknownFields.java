package dev.klint.core.schema;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Safety;
import dev.klint.core.kube.BrokenNodes;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.text.Spelling;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds words for a field that a type does not have: the likely cause first. */
final class UnknownFields {
  private final Resource resource;
  private final @Nullable OtherKinds others;
  private final BrokenNodes.Builder broken;

  /**
   * @param others to look for the field in; null for a custom resource, whose types have no names
   * @param broken gets fields that are there under a misspelt name
   */
  UnknownFields(Resource resource, @Nullable OtherKinds others, BrokenNodes.Builder broken) {
    this.resource = resource;
    this.others = others;
    this.broken = broken;
  }

  /** The finding for a member of what stands at a place. */
  Finding finding(Place place, String member) {
    MappingNode mapping = (MappingNode) place.node();
    MappingNode.Entry entry = mapping.member(member);
    if (entry == null) {
      throw new IllegalArgumentException("no member " + member);
    }
    long bits = place.unknownIn(member);
    ObjectType type = place.object();
    String before = place.path(true);
    Guess guess = type == null ? Guess.NONE : guess(place, type, member, bits);
    String name = member.isEmpty() ? "with an empty name" : "\"" + Quoting.shown(member) + "\"";
    String where = type == null ? "" : " in " + owner(place, type);
    Finding finding =
        SchemaRules.UNKNOWN_FIELD
            .at(
                resource,
                entry.key().range(),
                before.isEmpty() ? member : before + "." + member,
                "no field " + name + where + guess.message())
            .cause(Cause.UNKNOWN_FIELD)
            .versions(new KubeVersions(bits));
    if (!guess.help().isEmpty()) {
      finding = finding.help(guess.help());
    }
    String rename = guess.rename();
    if (rename == null || mapping.member(rename) != null) {
      return finding;
    }
    broken.misspelt(mapping, rename);
    return finding.fix(rename(entry.key(), rename));
  }

  private Fix rename(YamlNode key, String name) {
    boolean plain = key instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.PLAIN;
    return Fix.replace(
        Safety.UNSAFE,
        "rename to " + name,
        resource.source(),
        key.range(),
        plain ? name : Quoting.quoted(name));
  }

  private String owner(Place place, ObjectType type) {
    Place above = place.above();
    if (above == null) {
      return TypeWords.kind(resource.kind());
    } else if (others != null || type.name().equals("ObjectMeta")) {
      return TypeWords.object(type);
    }
    boolean item = above.node() instanceof SequenceNode;
    return item ? "an item of " + Quoting.shown(above.key()) : Quoting.shown(place.key());
  }

  private Guess guess(Place place, ObjectType type, String member, long bits) {
    List<String> names = names(type, bits);
    String same = sameButCase(member, names);
    if (same != null) {
      return new Guess("; names are case-sensitive: \"" + same + "\"", "write it as " + same, same);
    }
    Property other = type.property(member);
    if (other != null) {
      return versions(member, other.allVersions(), bits);
    }
    String near = LikelyName.nearest(member, names);
    boolean clear = near != null && member.length() > 3 && Spelling.distance(member, near) == 1;
    Guess level = clear ? null : level(place, type, member);
    if (level == null && !clear && others != null) {
      level = others.guess(place, member);
    }
    if (level != null) {
      return level;
    }
    return near == null
        ? keyOfMap(type, member)
        : new Guess("; did you mean \"" + near + "\"?", "rename it to " + near, near);
  }

  private static List<String> names(ObjectType type, long bits) {
    List<String> names = new ArrayList<>();
    for (Property property : type.properties()) {
      if ((property.allVersions() & bits) == bits) {
        names.add(property.name());
      }
    }
    return names;
  }

  private static @Nullable String sameButCase(String member, List<String> names) {
    for (String name : names) {
      if (name.equalsIgnoreCase(member)) {
        return name;
      }
    }
    return null;
  }

  /** A field that other minors have. */
  private static Guess versions(String member, long known, long unknown) {
    KubeVersions has = new KubeVersions(known);
    KubeVersions lacks = new KubeVersions(unknown);
    if (has.oldest().compareTo(lacks.newest()) > 0) {
      return new Guess(
          "; Kubernetes knows it since "
              + has.oldest()
              + ", and "
              + lacks.newest()
              + " is asked for",
          "leave " + member + " out, or target " + has.oldest() + " and newer",
          null);
    }
    return new Guess(
        "; only Kubernetes " + has.oldest() + " to " + has.newest() + " knows it",
        "leave " + member + " out",
        null);
  }

  /** A field that belongs above, below or beside. */
  private static @Nullable Guess level(Place place, ObjectType type, String member) {
    for (@Nullable Place above = place.above(); above != null; above = above.above()) {
      ObjectType around = above.object();
      if (around != null && around.property(member) != null && !around.equals(type)) {
        return belongs(above.above() == null ? "the top level" : above.path(true));
      }
    }
    String path = place.path(true);
    String below = holder(type, place.node(), member);
    if (below != null) {
      return belongs(path.isEmpty() ? below : path + "." + below);
    }
    Place above = place.above();
    ObjectType around = above == null ? null : above.object();
    String beside = around == null || above == null ? null : holder(around, above.node(), member);
    if (beside == null || above == null) {
      return null;
    }
    return belongs(above.above() == null ? beside : above.path(true) + "." + beside);
  }

  private static Guess belongs(String path) {
    return new Guess("; it belongs to " + path, "move it to " + path, null);
  }

  /** A name with a slash is no field's: it must be meant as a key of labels or the like. */
  private static Guess keyOfMap(ObjectType type, String member) {
    List<String> maps = new ArrayList<>();
    if (member.indexOf('/') > 0) {
      for (Property property : type.properties()) {
        if (property.type() instanceof MapType) {
          maps.add(property.name());
        }
      }
    }
    return maps.isEmpty()
        ? Guess.NONE
        : new Guess(
            "; is it a key of " + String.join(" or ", maps) + "?",
            "indent it one level more",
            null);
  }

  /**
   * The field of an object whose own object, or whose items, have a field of this name: the only
   * one, the only one written, or the only one that the reference calls required.
   */
  private static @Nullable String holder(ObjectType type, YamlNode node, String member) {
    List<Property> holders = new ArrayList<>();
    for (Property property : type.properties()) {
      Type inner = property.type() instanceof ListType of ? of.item() : property.type();
      if (inner instanceof ObjectType object
          && !property.name().equals("status")
          && object.property(member) != null) {
        holders.add(property);
      }
    }
    if (holders.size() > 1 && node instanceof MappingNode mapping) {
      List<Property> written =
          holders.stream().filter(holder -> mapping.member(holder.name()) != null).toList();
      holders = written.isEmpty() ? holders : written;
    }
    if (holders.size() > 1) {
      holders = holders.stream().filter(Property::required).toList();
    }
    if (holders.size() != 1) {
      return null;
    }
    Property holder = holders.get(0);
    return holder.name() + (holder.type() instanceof ListType ? "[]" : "");
  }

  /**
   * Why the field is there.
   *
   * @param message to put behind the bare fact; may be empty
   * @param help may be empty
   * @param rename the name that is clearly meant
   */
  record Guess(String message, String help, @Nullable String rename) {
    static final Guess NONE = new Guess("", "", null);
  }
}
