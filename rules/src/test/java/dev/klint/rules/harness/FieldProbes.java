package dev.klint.rules.harness;

import dev.klint.core.kube.KubeVersions;
import dev.klint.core.schema.KindType;
import dev.klint.core.schema.ListType;
import dev.klint.core.schema.MapType;
import dev.klint.core.schema.ObjectType;
import dev.klint.core.schema.Property;
import dev.klint.core.schema.ScalarType;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.schema.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Manifests that each set one field, to odd values of its type, and nothing else that is not on the
 * way to it: what a rule says of them tells at which fields it looks.
 */
final class FieldProbes {
  /** Texts with signs that few fields allow: some may belie what is said of another text. */
  static final String STAR = "\"*\"";

  static final String WILDCARD = "\"*.klint.dev\"";

  static final String PATH = "\"klint.dev/probe\"";

  private static final String TEXT = "\"Klint Probe!\"";

  private final KindType kind;
  private final List<Probe> probes;

  /**
   * A manifest and the field that it is about.
   *
   * @param field the type that has it and its name: {@code core_v1/Container image}
   * @param value of the field, as JSON
   */
  record Probe(Lint.File file, String field, String value) {}

  private FieldProbes(KindType kind, List<Probe> probes) {
    this.kind = kind;
    this.probes = probes;
  }

  /** The probes of all kinds that the newest minor can create. */
  static List<Probe> all() {
    List<Probe> all = new ArrayList<>();
    for (KindType kind : SchemaStore.builtIn().kinds()) {
      if (kind.creatable() && kind.versions().contains(KubeVersions.BUILT_IN.newest())) {
        new FieldProbes(kind, all).object(kind.object(), List.of(), "", "");
      }
    }
    return all;
  }

  /**
   * @param before what stands before the object's own text in the manifest, and {@code after} it
   */
  private void object(ObjectType type, List<ObjectType> above, String before, String after) {
    if (above.contains(type)) {
      return;
    }
    List<ObjectType> around = new ArrayList<>(above);
    around.add(type);
    for (Property property : type.properties()) {
      String name = property.name();
      boolean own = above.isEmpty() && List.of("apiVersion", "kind", "status").contains(name);
      if (!own) {
        property(property, around, before + "\"" + name + "\": ", after);
      }
    }
  }

  private void property(Property property, List<ObjectType> around, String before, String after) {
    String field = around.get(around.size() - 1).id() + " " + property.name();
    for (String value : values(property.type())) {
      probe(before + value + after, field, value);
    }
    Type inner = property.type();
    String open = before;
    String close = after;
    while (inner instanceof ListType || inner instanceof MapType) {
      boolean list = inner instanceof ListType;
      open += list ? "[" : "{" + TEXT + ": ";
      close = (list ? "]" : "}") + close;
      inner = inner instanceof ListType items ? items.item() : ((MapType) inner).value();
    }
    if (inner instanceof ObjectType object && !isPassedOver(around, object)) {
      object(object, around, open + "{", "}" + close);
    }
  }

  /**
   * What pods have inside is probed in a Pod: it is the same in all templates. No manifest has
   * ephemeral containers, so rules do not look into them.
   */
  private boolean isPassedOver(List<ObjectType> around, ObjectType next) {
    return next.id().equals("core_v1/EphemeralContainer")
        || (!kind.type().kind().equals("Pod")
            && around.get(around.size() - 1).id().equals("core_v1/PodSpec"));
  }

  private static List<String> values(Type type) {
    if (type instanceof ListType list) {
      List<String> lists = new ArrayList<>();
      for (String value : values(list.item())) {
        lists.add(value.equals(STAR) ? "[" + value + "]" : "[" + value + ", " + value + "]");
      }
      return lists;
    } else if (type instanceof MapType map) {
      return List.of("{" + TEXT + ": " + values(map.value()).get(0) + "}");
    } else if (type instanceof ScalarType scalar) {
      return switch (scalar) {
        case STRING -> List.of(TEXT, "\"\"", STAR, WILDCARD, PATH);
        case BOOLEAN -> List.of("true", "false");
        case INT32, INT64 -> List.of("-1", "0", "2147483647");
        case DOUBLE -> List.of("-1.5");
        case QUANTITY -> List.of("\"-1\"", "\"0.1\"");
        case INT_OR_STRING -> List.of("-1", TEXT, "\"200%\"");
        case TIME, MICRO_TIME -> List.of("\"2000-01-01T00:00:00.000000Z\"");
        case DURATION -> List.of("\"-1s\"");
        case BYTES -> List.of("\"\"");
        case ANY -> List.of("{}");
      };
    }
    return List.of("{}");
  }

  private void probe(String text, String field, String value) {
    String name = text.startsWith("\"metadata\"") ? "" : "\"metadata\": {\"name\": \"x\"}, ";
    String json =
        "{\"apiVersion\": \""
            + kind.type().apiVersion()
            + "\", \"kind\": \""
            + kind.type().kind()
            + "\", "
            + name
            + text
            + "}";
    Lint.File file = new Lint.File("probe-" + probes.size() + ".yaml", json);
    probes.add(new Probe(file, field, value));
  }
}
