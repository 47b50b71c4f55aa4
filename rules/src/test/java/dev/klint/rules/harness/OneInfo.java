package dev.klint.rules.harness;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Profile;
import dev.klint.core.rule.ResourceRule;
import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.List;

/** A class that reports under several ids, seen as a rule of just one of them. */
record OneInfo(ResourceRule rule, RuleInfo info) implements ResourceRule {
  @Override
  public List<Finding> check(Resource resource) {
    return rule.check(resource).stream()
        .filter(finding -> finding.rule().equals(info.id()))
        .toList();
  }

  /**
   * A rule for each id that has a page and examples. The server's validation has one class for many
   * ids, and fixtures of its own.
   */
  static List<Rule> all() {
    List<Rule> all = new ArrayList<>();
    for (Rule rule : BuiltInRules.all()) {
      if (rule.infos().size() > 1 && rule instanceof ResourceRule several) {
        rule.infos().stream()
            .filter(info -> !info.profiles().contains(Profile.VALIDITY))
            .forEach(info -> all.add(new OneInfo(several, info)));
      } else {
        all.add(rule);
      }
    }
    return all;
  }
}
