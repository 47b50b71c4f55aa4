package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.crd.ValidationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules at one place of a schema, and where there are more below it. (Rules inside {@code
 * allOf} and the like are not allowed in definitions of custom resources.)
 *
 * @param schema what the value is
 * @param properties by name, only those with rules
 * @param items null for no rules there
 * @param additional null for no rules there
 */
record RuleNode(
    StructuralSchema schema,
    List<Rule> rules,
    Map<String, RuleNode> properties,
    @Nullable RuleNode items,
    @Nullable RuleNode additional) {
  /** The rules of a schema; null when there are none. */
  static @Nullable RuleNode of(@Nullable StructuralSchema schema) {
    if (schema == null) {
      return null;
    }
    List<Rule> rules = new ArrayList<>();
    for (ValidationRule rule : schema.rules()) {
      if (!rule.rule().isBlank()) {
        rules.add(new Rule(rule, schema));
      }
    }
    Map<String, RuleNode> properties = new HashMap<>();
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      RuleNode node = Exposure.isExposed(entry.getValue()) ? of(entry.getValue()) : null;
      if (node != null) {
        properties.put(entry.getKey(), node);
      }
    }
    RuleNode items = of(schema.items());
    RuleNode additional = of(schema.additional());
    return rules.isEmpty() && properties.isEmpty() && items == null && additional == null
        ? null
        : new RuleNode(schema, List.copyOf(rules), Map.copyOf(properties), items, additional);
  }
}
