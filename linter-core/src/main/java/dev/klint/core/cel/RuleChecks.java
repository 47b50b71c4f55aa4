package dev.klint.core.cel;

import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.crd.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for rules that do not fit their schema. */
final class RuleChecks {
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleChecks() {}

  /** The problems of all rules of a schema, to which {@link Metadata} has been added. */
  static List<RuleProblem> of(StructuralSchema root) {
    RuleChecks checks = new RuleChecks();
    checks.visit(root, List.of());
    return List.copyOf(checks.problems);
  }

  private void visit(StructuralSchema schema, List<Object> steps) {
    @Nullable TypeChecker[] checkers = new TypeChecker[2];
    for (int i = 0; i < schema.rules().size(); i++) {
      ValidationRule rule = schema.rules().get(i);
      int kind = rule.optionalOldSelf() ? 1 : 0;
      TypeChecker checker = checkers[kind];
      if (checker == null) {
        checker = TypeChecker.of(schema, rule.optionalOldSelf());
        checkers[kind] = checker;
      }
      List<Object> place = with(with(steps, "x-kubernetes-validations"), i);
      check(checker, rule.rule(), CelResult.BOOL, with(place, "rule"));
      check(checker, rule.messageExpression(), CelResult.STRING, with(place, "messageExpression"));
    }
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      if (Exposure.isExposed(property.getValue())) {
        visit(property.getValue(), with(with(steps, "properties"), property.getKey()));
      }
    }
    StructuralSchema items = schema.items();
    StructuralSchema additional = schema.additional();
    if (items != null) {
      visit(items, with(steps, "items"));
    }
    if (additional != null) {
      visit(additional, with(steps, "additionalProperties"));
    }
  }

  private void check(TypeChecker checker, String expression, CelResult wanted, List<Object> place) {
    CelProblem problem = expression.isBlank() ? null : checker.check(expression, wanted).problem();
    if (problem != null) {
      problems.add(new RuleProblem(place, problem.message(), problem.offset()));
    }
  }

  private static List<Object> with(List<Object> steps, Object step) {
    List<Object> more = new ArrayList<>(steps);
    more.add(step);
    return List.copyOf(more);
  }
}
