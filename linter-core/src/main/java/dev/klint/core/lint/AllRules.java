package dev.klint.core.lint;

import dev.klint.core.rule.Rule;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.SchemaRules;
import dev.klint.core.suppress.SuppressRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together everything that a run may report. */
public final class AllRules {
  private AllRules() {}

  /** The given rules, and what the reader, the schema check and the run itself report. */
  public static RuleSet with(List<Rule> rules) {
    Map<String, RuleInfo> infos = new TreeMap<>();
    for (RuleInfo info : ReaderRules.all()) {
      infos.put(info.id(), info);
    }
    for (RuleInfo info : SuppressRules.all()) {
      infos.put(info.id(), info);
    }
    for (RuleInfo info : SchemaRules.all()) {
      infos.put(info.id(), info);
    }
    for (Rule rule : rules) {
      for (RuleInfo info : rule.infos()) {
        infos.put(info.id(), info);
      }
    }
    return new RuleSet(rules, new ArrayList<>(infos.values()));
  }
}
