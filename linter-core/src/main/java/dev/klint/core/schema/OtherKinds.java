package dev.klint.core.schema;

import dev.klint.core.kube.GroupVersionKind;
import org.jspecify.annotations.Nullable;

/** Looks for a field at the same place of other kinds and other versions. */
final class OtherKinds {
  private final SchemaIndex index;
  private final GroupVersionKind own;

  OtherKinds(SchemaIndex index, GroupVersionKind own) {
    this.index = index;
    this.own = own;
  }

  /** What to say when such a kind has the field where this one has not; null when none has. */
  UnknownFields.@Nullable Guess guess(Place place, String member) {
    for (String file : index.fileNames()) {
      for (String name : index.file(file).kinds()) {
        KindType kind = index.file(file).kind(name);
        if (kind == null
            || kind.type().equals(own)
            || !kind.type().group().equals(own.group())
            || !(name.equals(own.kind()) || kind.type().version().equals(own.version()))) {
          continue;
        }
        ObjectType there = type(place, kind.object());
        ObjectType here = place.object();
        if (there != null && !there.equals(here) && there.property(member) != null) {
          return name.equals(own.kind()) ? otherVersion(kind) : otherKind(kind);
        }
      }
    }
    return null;
  }

  private UnknownFields.Guess otherVersion(KindType kind) {
    String version = kind.type().apiVersion();
    return new UnknownFields.Guess(
        "; " + version + " has it, the document is " + own.apiVersion(),
        "write the document as " + own.apiVersion() + " wants it",
        null);
  }

  private UnknownFields.Guess otherKind(KindType kind) {
    String message =
        "; it is a field of "
            + TypeWords.kind(kind.type().kind())
            + ", the document is "
            + TypeWords.kind(own.kind());
    return new UnknownFields.Guess(message, "remove it, or change the kind", null);
  }

  /** The object type that another kind has at this place; null when it has none. */
  private static @Nullable ObjectType type(Place place, ObjectType root) {
    Place above = place.above();
    if (above == null) {
      return root;
    }
    ObjectType around = type(above, root);
    return around == null ? null : inner(around.property(place.key()));
  }

  private static @Nullable ObjectType inner(@Nullable Property property) {
    return property != null && property.type() instanceof ObjectType object ? object : null;
  }
}
