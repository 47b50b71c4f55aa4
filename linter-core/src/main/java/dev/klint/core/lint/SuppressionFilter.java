package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.suppress.SuppressRules;
import dev.klint.core.suppress.Suppression;
import dev.klint.core.suppress.SuppressionIndex;
import dev.klint.core.text.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Takes suppressed findings of a file away, and tells of suppressions that took none. */
final class SuppressionFilter {
  private final Set<String> known;
  private final Set<String> selected = new HashSet<>();
  private int suppressed;

  SuppressionFilter(RuleSet selection) {
    known = selection.names();
    for (RuleInfo info : selection.infos()) {
      selected.add(info.id());
      selected.add(info.group());
    }
  }

  /** How many findings were taken away so far. */
  int suppressed() {
    return suppressed;
  }

  /**
   * What remains of the findings of one file, with what there is to say of its suppressions.
   *
   * @param elsewhere findings for versions of Kubernetes that nobody asked for: a suppression of
   *     one of them is of use all the same
   */
  List<Finding> apply(
      List<Finding> findings, List<Finding> elsewhere, List<Suppression> suppressions) {
    SuppressionIndex index = new SuppressionIndex(suppressions);
    Set<Suppression.Name> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding finding : elsewhere) {
      Suppression.Name name = index.silencing(finding);
      if (name != null) {
        used.add(name);
      }
    }
    List<Finding> left = new ArrayList<>();
    take(findings, index, used, left);
    List<Finding> told = new ArrayList<>();
    for (Suppression suppression : suppressions) {
      tell(suppression, used, told);
    }
    take(told, index, used, left);
    return left;
  }

  private void take(
      List<Finding> findings,
      SuppressionIndex index,
      Set<Suppression.Name> used,
      List<Finding> left) {
    for (Finding finding : findings) {
      Suppression.Name name = index.silencing(finding);
      if (name == null) {
        left.add(finding);
      } else {
        used.add(name);
        suppressed++;
      }
    }
  }

  private void tell(Suppression suppression, Set<Suppression.Name> used, List<Finding> findings) {
    if (suppression.mistake() != null) {
      findings.add(SuppressRules.mistaken(suppression, suppression.mistake()));
    }
    List<Suppression.Name> idle = new ArrayList<>();
    for (Suppression.Name name : suppression.names()) {
      if (!known.contains(name.rule())) {
        String near = Spelling.nearest(name.rule(), known);
        findings.add(SuppressRules.unknown(suppression, name, near));
      } else if (suppression.judged() && !used.contains(name) && isJudged(name.rule())) {
        idle.add(name);
      }
    }
    findings.addAll(SuppressRules.unused(suppression, idle));
  }

  /**
   * A suppression of rules that are switched off had nothing to do in this run; what is said of
   * suppressions comes too late to tell.
   */
  private boolean isJudged(String name) {
    return selected.contains(name) && !SuppressRules.names(name);
  }
}
