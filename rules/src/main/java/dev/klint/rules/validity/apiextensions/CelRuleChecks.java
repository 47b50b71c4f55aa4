package dev.klint.rules.validity.apiextensions;

import dev.klint.core.cel.CelProblem;
import dev.klint.core.cel.CelRules;
import dev.klint.core.cel.RuleProblem;
import dev.klint.core.crd.JsonValues;
import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.kube.Field;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.ValidityRules;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.rules.validity.CelChecks;
import java.util.Map;

/**
 * Rules in CEL must compile against the schema that they stand in; answers for {@code Compile} of
 * the server's schemas, but for the estimate of what a rule costs (<a href=
 * "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules">Validation
 * rules</a>).
 */
final class CelRuleChecks {
  private CelRuleChecks() {}

  /**
   * Tells of the rules that do not compile. The server looks at them only where it has nothing else
   * against a schema.
   *
   * @param schema {@code openAPIV3Schema}, under the path that the server gives it
   */
  static void validate(Field schema, Faults faults) {
    YamlNode node = schema.node();
    Object json = node instanceof MappingNode ? JsonValues.of(node) : null;
    if (schema.broken() || !(json instanceof Map)) {
      return;
    }
    for (RuleProblem problem : CelRules.of(StructuralSchema.of(json)).problems()) {
      CelProblem told = new CelProblem(problem.message(), problem.offset());
      CelChecks.tell(field(schema, problem), told, faults.as(ValidityRules.CEL));
    }
  }

  private static Field field(Field schema, RuleProblem problem) {
    Field field = schema;
    boolean isName = false;
    for (Object step : problem.steps()) {
      if (step instanceof Integer index) {
        field = field.items().get(index);
      } else {
        field = isName ? field.key((String) step) : field.get((String) step);
        isName = !isName && step.equals("properties");
      }
    }
    return field;
  }
}
