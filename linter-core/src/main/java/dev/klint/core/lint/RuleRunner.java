package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Container;
import dev.klint.core.kube.Resource;
import dev.klint.core.kube.Workload;
import dev.klint.core.rule.ContainerRule;
import dev.klint.core.rule.Gaps;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.SetRule;
import dev.klint.core.rule.WorkloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets every rule look at a resource, by the interface that says what it looks at. */
final class RuleRunner {
  private final List<Rule> rules;

  RuleRunner(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Adds to {@code findings} what the rules say of the resource, and to {@code facts} what the
   * cross-resource rules collect. A rule that fails becomes an {@code internal-error} finding; the
   * others go on.
   */
  void run(Resource resource, List<Finding> findings, Map<String, List<Object>> facts) {
    Optional<Workload> workload = Workload.of(resource);
    List<Container> containers = workload.isPresent() ? workload.get().containers() : List.of();
    for (Rule rule : rules) {
      try {
        if (rule instanceof ContainerRule one) {
          for (Container container : containers) {
            findings.addAll(one.check(container));
          }
        } else if (rule instanceof WorkloadRule one) {
          if (workload.isPresent()) {
            findings.addAll(one.check(workload.get()));
          }
        } else if (rule instanceof ResourceRule one) {
          findings.addAll(one.check(resource));
        } else if (rule instanceof SetRule<?> one) {
          collect(one, resource, facts);
        }
      } catch (RuntimeException | StackOverflowError e) {
        findings.add(InternalErrors.at(resource, rule.info().id(), e));
      }
    }
  }

  private static void collect(SetRule<?> rule, Resource resource, Map<String, List<Object>> facts) {
    List<?> collected = rule.collect(resource);
    if (!collected.isEmpty()) {
      facts.computeIfAbsent(rule.info().id(), id -> new ArrayList<>()).addAll(collected);
    }
  }

  /**
   * The findings of the cross-resource rules over all facts of the run, given by rule in document
   * order.
   */
  List<Finding> judge(Map<String, List<Object>> facts, Gaps gaps) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof SetRule<?> one) {
        findings.addAll(judge(one, facts.getOrDefault(rule.info().id(), List.of()), gaps));
      }
    }
    return findings;
  }

  @SuppressWarnings(
      "unchecked") // the facts under a rule's id are those that the same rule collected
  private static <F> List<Finding> judge(SetRule<F> rule, List<Object> facts, Gaps gaps) {
    return rule.judge((List<F>) facts, gaps);
  }
}
