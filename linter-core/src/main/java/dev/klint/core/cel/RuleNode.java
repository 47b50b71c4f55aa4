package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.crd.ValidationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules at one place of a schema, and where there are more below it.
 *
 * @param schema what the value is
 * @param properties by name, only those with rules
 * @param items null for no rules there
 * @param additional null for no rules there
 * @param allOf rules of the same place that stand in {@code allOf}
 */
record RuleNode(
    StructuralSchema schema,
    List<Rule> rules,
    Map<String, RuleNode> properties,
    @Nullable RuleNode items,
    @Nullable RuleNode additional,
    List<RuleNode> allOf) {
  /**
   * The rules of one schema about values of another: the same, or that around an {@code allOf}.
   * Null when there are none.
   */
  static @Nullable RuleNode of(StructuralSchema holder, StructuralSchema schema) {
    List<Rule> rules = new ArrayList<>();
    for (ValidationRule rule : holder.rules()) {
      if (!rule.rule().isBlank()) {
        rules.add(new Rule(rule, schema));
      }
    }
    Map<String, RuleNode> properties = new HashMap<>();
    for (Map.Entry<String, StructuralSchema> entry : holder.properties().entrySet()) {
      StructuralSchema property = schema.properties().get(entry.getKey());
      if (property != null && Exposure.isExposed(property)) {
        RuleNode node = of(entry.getValue(), property);
        if (node != null) {
          properties.put(entry.getKey(), node);
        }
      }
    }
    RuleNode items = inside(holder.items(), schema.items());
    RuleNode additional = inside(holder.additional(), schema.additional());
    List<RuleNode> allOf = allOf(holder, schema);
    boolean empty = rules.isEmpty() && properties.isEmpty() && allOf.isEmpty();
    return empty && items == null && additional == null
        ? null
        : new RuleNode(
            schema, List.copyOf(rules), Map.copyOf(properties), items, additional, allOf);
  }

  private static @Nullable RuleNode inside(
      @Nullable StructuralSchema holder, @Nullable StructuralSchema schema) {
    return holder == null || schema == null ? null : of(holder, schema);
  }

  private static List<RuleNode> allOf(StructuralSchema holder, StructuralSchema schema) {
    List<RuleNode> nodes = new ArrayList<>();
    if (holder.keywords().get("allOf") instanceof List<?> written) {
      for (Object one : written) {
        RuleNode node = of(StructuralSchema.of(one), schema);
        if (node != null) {
          nodes.add(node);
        }
      }
    }
    return List.copyOf(nodes);
  }
}
