package dev.klint.core.cel;

import dev.klint.core.crd.JsonValues;
import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.text.Position;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas and objects written as YAML. */
final class Rules {
  private Rules() {}

  /** What the rules of a schema say about an object. */
  static Verdict verdict(String schema, String object) {
    return CelRules.of(StructuralSchema.of(json(schema))).check(json(object));
  }

  /** What the rules say, each violation as {@code path: message}. */
  static List<String> said(String schema, String object) {
    Verdict verdict = verdict(schema, object);
    List<String> lines = new ArrayList<>(verdict.unsure());
    for (Violation violation : verdict.violations()) {
      lines.add(violation.path() + ": " + violation.message());
    }
    return lines;
  }

  /** A schema with one rule at its root, the only one there. */
  static CelRules withRule(@Nullable Object schema, String rule) {
    Map<Object, Object> whole = new LinkedHashMap<>((Map<?, ?>) schema);
    whole.put("x-kubernetes-validations", List.of(Map.of("rule", rule)));
    return CelRules.of(StructuralSchema.of(whole));
  }

  static @Nullable Object json(String yaml) {
    SourceText source = new SourceText("test.yaml", yaml, Position.START);
    return JsonValues.of(YamlReader.parse(source).root().orElseThrow());
  }
}
