package dev.klint.core.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a run.
 *
 * @param rules what looks at resources
 * @param infos everything that may be reported, the reader's and schema's own findings included,
 *     sorted by id
 * @param names every rule and group that there is, switched on or not
 */
public record RuleSet(List<Rule> rules, List<RuleInfo> infos, Set<String> names) {
  /** All that there is, nothing switched off. */
  public RuleSet(List<Rule> rules, List<RuleInfo> infos) {
    this(rules, infos, names(infos));
  }

  private static Set<String> names(List<RuleInfo> infos) {
    Set<String> names = new HashSet<>();
    for (RuleInfo info : infos) {
      names.add(info.id());
      names.add(info.group());
    }
    return names;
  }
}
