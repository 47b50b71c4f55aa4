package dev.klint.core.crd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema as CustomResourceDefinitions have it: at each place of an object one type and what is
 * inside (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/">Kubernetes
 * documentation</a>, "Specifying a structural schema"). What a keyword holds that has no place here
 * stays in {@link #keywords}.
 */
public final class StructuralSchema {
  private static final StructuralSchema ANYTHING = new StructuralSchema(Map.of(), 0);

  private final Map<String, @Nullable Object> keywords;
  private final Map<String, StructuralSchema> properties;
  private final @Nullable StructuralSchema items;
  private final @Nullable StructuralSchema additional;
  private final List<ValidationRule> rules;

  private StructuralSchema(Map<String, @Nullable Object> keywords, int depth) {
    this.keywords = keywords;
    this.properties = properties(keywords.get("properties"), depth);
    this.items = schema(keywords.get("items"), depth);
    Object more = keywords.get("additionalProperties");
    this.additional = Boolean.TRUE.equals(more) ? ANYTHING : schema(more, depth);
    this.rules = rules(keywords.get("x-kubernetes-validations"));
  }

  /** Reads a schema; what is none allows anything. */
  public static StructuralSchema of(@Nullable Object json) {
    StructuralSchema schema = schema(json, -1);
    return schema == null ? ANYTHING : schema;
  }

  @SuppressWarnings("unchecked") // maps of JSON values have strings for keys
  static @Nullable Map<String, @Nullable Object> map(@Nullable Object json) {
    return json instanceof Map ? (Map<String, @Nullable Object>) json : null;
  }

  private static @Nullable StructuralSchema schema(@Nullable Object json, int depth) {
    Map<String, @Nullable Object> keywords = map(json);
    if (keywords == null) {
      return null;
    }
    return depth >= JsonValues.DEEPEST ? ANYTHING : new StructuralSchema(keywords, depth + 1);
  }

  private static Map<String, StructuralSchema> properties(@Nullable Object json, int depth) {
    Map<String, @Nullable Object> written = map(json);
    if (written == null) {
      return Map.of();
    }
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : written.entrySet()) {
      StructuralSchema schema = schema(entry.getValue(), depth);
      properties.put(entry.getKey(), schema == null ? ANYTHING : schema);
    }
    return Collections.unmodifiableMap(properties);
  }

  private static List<ValidationRule> rules(@Nullable Object json) {
    if (!(json instanceof List<?> written)) {
      return List.of();
    }
    List<ValidationRule> rules = new ArrayList<>();
    for (Object one : written) {
      Map<String, @Nullable Object> rule = map(one);
      if (rule != null) {
        rules.add(
            new ValidationRule(
                text(rule.get("rule")),
                text(rule.get("message")),
                text(rule.get("messageExpression")),
                text(rule.get("reason")),
                text(rule.get("fieldPath")),
                Boolean.TRUE.equals(rule.get("optionalOldSelf"))));
      }
    }
    return List.copyOf(rules);
  }

  private static String text(@Nullable Object json) {
    return json instanceof String string ? string : "";
  }

  /** {@code object}, {@code array}, {@code string}…; empty when none is given. */
  public String type() {
    return text(keywords.get("type"));
  }

  /** {@code date-time} and the like; empty when none is given. */
  public String format() {
    return text(keywords.get("format"));
  }

  /** The named fields, in the order written. */
  public Map<String, StructuralSchema> properties() {
    return properties;
  }

  /** What items of the list are; null for anything. */
  public @Nullable StructuralSchema items() {
    return items;
  }

  /** What values of other names are; null when no other name is allowed. */
  public @Nullable StructuralSchema additional() {
    return additional;
  }

  public List<ValidationRule> rules() {
    return rules;
  }

  public boolean nullable() {
    return is("nullable");
  }

  public boolean intOrString() {
    return is("x-kubernetes-int-or-string");
  }

  /** Fields that are not named are kept. */
  public boolean preservesUnknown() {
    return is("x-kubernetes-preserve-unknown-fields");
  }

  /** A whole object with apiVersion, kind and metadata. */
  public boolean embedded() {
    return is("x-kubernetes-embedded-resource");
  }

  /** {@code atomic}, {@code set} or {@code map}; empty when none is given. */
  public String listType() {
    return text(keywords.get("x-kubernetes-list-type"));
  }

  /** The fields that tell items of a list of type {@code map} apart. */
  public List<String> listMapKeys() {
    return texts("x-kubernetes-list-map-keys");
  }

  /** The fields that must be there. */
  public List<String> required() {
    return texts("required");
  }

  private List<String> texts(String keyword) {
    List<String> texts = new ArrayList<>();
    if (keywords.get(keyword) instanceof List<?> written) {
      for (Object one : written) {
        if (one instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** Whether a default is given. */
  public boolean hasDefault() {
    return keywords.get("default") != null;
  }

  /** The default; null when there is none. */
  public @Nullable Object defaultValue() {
    return keywords.get("default");
  }

  /** All keywords as JSON values. */
  public Map<String, @Nullable Object> keywords() {
    return keywords;
  }

  private boolean is(String keyword) {
    return Boolean.TRUE.equals(keywords.get(keyword));
  }
}
