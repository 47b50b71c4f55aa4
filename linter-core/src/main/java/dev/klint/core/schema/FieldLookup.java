package dev.klint.core.schema;

import dev.klint.core.kube.KubeVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds fields by a path that people write: {@code pod.spec.containers.image}. */
final class FieldLookup {
  private final SchemaIndex index;

  FieldLookup(SchemaIndex index) {
    this.index = index;
  }

  /** One entry for each group and version whose kind has such a field, stable versions first. */
  List<FieldInfo> find(String written) {
    String[] steps = written.replace("[]", "").split("\\.", -1);
    List<FieldInfo> stable = new ArrayList<>();
    List<FieldInfo> trial = new ArrayList<>();
    for (String file : index.fileNames()) {
      for (String name : index.file(file).kinds()) {
        KindType kind = index.file(file).kind(name);
        if (kind != null
            && (name.equalsIgnoreCase(steps[0]) || kind.plural().equalsIgnoreCase(steps[0]))) {
          FieldInfo info = walk(kind, steps);
          if (info != null) {
            (KindNames.isTrial(kind.type().version()) ? trial : stable).add(info);
          }
        }
      }
    }
    stable.addAll(trial);
    return stable;
  }

  private static @Nullable FieldInfo walk(KindType kind, String[] steps) {
    Property property = null;
    ObjectType object = kind.object();
    StringBuilder path = new StringBuilder();
    long versions = kind.versions().bits();
    for (int i = 1; i < steps.length; i++) {
      property = object == null ? null : newest(object.property(steps[i]));
      if (property == null) {
        return null;
      }
      versions &= property.allVersions();
      path.append(path.isEmpty() ? "" : ".").append(property.name()).append(mark(property.type()));
      object = object(property.type());
    }
    KubeVersions where = new KubeVersions(versions);
    List<FieldInfo> fields =
        object == null ? List.of() : fields(kind, path.toString(), object, where);
    if (property == null) {
      return new FieldInfo(
          kind, "", "a mapping", kind.object().name(), where, true, List.of(), fields);
    }
    return info(kind, path.toString(), property, where, fields);
  }

  private static @Nullable Property newest(@Nullable Property property) {
    Property newest = property;
    for (Property one = property; one != null; one = one.next()) {
      if (newest == null || one.versions() > newest.versions()) {
        newest = one;
      }
    }
    return newest;
  }

  private static List<FieldInfo> fields(
      KindType kind, String path, ObjectType object, KubeVersions around) {
    List<FieldInfo> fields = new ArrayList<>();
    for (Property one : object.properties()) {
      Property property = newest(one);
      if (property != null) {
        String inner = (path.isEmpty() ? "" : path + ".") + property.name() + mark(property.type());
        KubeVersions versions = around.and(new KubeVersions(one.allVersions()));
        fields.add(info(kind, inner, property, versions, List.of()));
      }
    }
    return fields;
  }

  private static FieldInfo info(
      KindType kind, String path, Property property, KubeVersions versions, List<FieldInfo> in) {
    ObjectType object = object(property.type());
    return new FieldInfo(
        kind,
        path,
        TypeWords.value(property.type()),
        object == null ? "" : object.name(),
        versions,
        property.required(),
        property.keys(),
        in);
  }

  private static String mark(Type type) {
    return type instanceof ListType ? "[]" : "";
  }

  private static @Nullable ObjectType object(Type type) {
    if (type instanceof ListType list) {
      return object(list.item());
    } else if (type instanceof MapType map) {
      return object(map.value());
    } else if (type instanceof SchemaOr or) {
      return or.schema();
    }
    return type instanceof ObjectType object ? object : null;
  }
}
