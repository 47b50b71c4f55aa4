package dev.klint.core.cel;

import dev.cel.common.ast.CelExpr;
import dev.klint.core.crd.StructuralSchema;
import dev.klint.core.crd.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for rules that do not fit their schema. */
final class RuleChecks {
  private static final String VALIDATIONS = "x-kubernetes-validations";

  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleChecks() {}

  /** The problems of all rules of a schema, to which {@link Metadata} has been added. */
  static List<RuleProblem> of(StructuralSchema root) {
    RuleChecks checks = new RuleChecks();
    checks.visit(root, List.of(), true);
    return List.copyOf(checks.problems);
  }

  /**
   * @param correlated whether the server knows which old value a new one comes from
   */
  private void visit(StructuralSchema schema, List<Object> steps, boolean correlated) {
    @Nullable TypeChecker[] checkers = new TypeChecker[2];
    for (int i = 0; i < schema.rules().size(); i++) {
      ValidationRule rule = schema.rules().get(i);
      int kind = rule.optionalOldSelf() ? 1 : 0;
      TypeChecker checker = checkers[kind];
      if (checker == null) {
        checker = TypeChecker.of(schema, rule.optionalOldSelf());
        checkers[kind] = checker;
      }
      List<Object> place = with(with(steps, VALIDATIONS), i);
      check(checker, rule, hasOption(schema, i), place, correlated);
    }
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      if (Exposure.isExposed(property.getValue())) {
        visit(property.getValue(), with(with(steps, "properties"), property.getKey()), correlated);
      }
    }
    StructuralSchema items = schema.items();
    StructuralSchema additional = schema.additional();
    if (items != null) {
      visit(items, with(steps, "items"), correlated && schema.listType().equals("map"));
    }
    if (additional != null) {
      visit(additional, with(steps, "additionalProperties"), correlated);
    }
  }

  /** Whether a rule says anything about {@code optionalOldSelf}. */
  private static boolean hasOption(StructuralSchema schema, int index) {
    return schema.keywords().get(VALIDATIONS) instanceof List<?> rules
        && rules.size() == schema.rules().size()
        && rules.get(index) instanceof Map<?, ?> rule
        && rule.get("optionalOldSelf") instanceof Boolean;
  }

  private void check(
      TypeChecker checker,
      ValidationRule rule,
      boolean hasOption,
      List<Object> place,
      boolean correlated) {
    if (rule.rule().isBlank()) {
      return;
    }
    CelProblem problem = checker.check(rule.rule(), CelResult.BOOL).problem();
    add(problem, with(place, "rule"));
    if (problem != null) {
      return;
    } else if (!rule.messageExpression().isBlank()) {
      CelProblem message = checker.check(rule.messageExpression(), CelResult.STRING).problem();
      add(message, with(place, "messageExpression"));
    }
    CelExpr expression = Expressions.parse(rule.rule());
    boolean comparesWithOld = expression == null || Expressions.names(expression, "oldSelf");
    if (hasOption && !comparesWithOld) {
      CelProblem unused = new CelProblem("the rule does not name oldSelf", CelProblem.WHOLE);
      add(unused, with(place, "optionalOldSelf"));
    } else if (expression != null && comparesWithOld && !correlated) {
      add(
          new CelProblem(
              "the rule must not name oldSelf: the items of its list cannot be told apart",
              Math.max(CelProblem.WHOLE, rule.rule().indexOf("oldSelf"))),
          with(place, "rule"));
    }
  }

  private void add(@Nullable CelProblem problem, List<Object> place) {
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
