package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.suppress.SuppressRules;
import dev.klint.core.suppress.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** What remains of the findings of one file, with what there is to say of its suppressions. */
  List<Finding> apply(List<Finding> findings, List<Suppression> suppressions) {
    Set<Suppression> used = new HashSet<>();
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      boolean silenced = false;
      for (Suppression suppression : suppressions) {
        if (suppression.covers(finding)) {
          used.add(suppression);
          silenced = true;
        }
      }
      if (silenced) {
        suppressed++;
      } else {
        left.add(finding);
      }
    }
    for (Suppression suppression : suppressions) {
      String unknown = unknown(suppression);
      if (unknown != null || (!used.contains(suppression) && isSelected(suppression))) {
        left.add(SuppressRules.unused(suppression, unknown));
      }
    }
    return left;
  }

  private @Nullable String unknown(Suppression suppression) {
    for (String rule : suppression.rules()) {
      if (!known.contains(rule)) {
        return rule;
      }
    }
    return null;
  }

  /** A suppression of rules that are all switched off had nothing to do in this run. */
  private boolean isSelected(Suppression suppression) {
    for (String rule : suppression.rules()) {
      if (selected.contains(rule)) {
        return true;
      }
    }
    return false;
  }
}
