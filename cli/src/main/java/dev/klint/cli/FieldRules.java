package dev.klint.cli;

import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleSet;
import dev.klint.core.schema.FieldInfo;
import dev.klint.rules.RuleFields;
import java.util.ArrayList;
import java.util.List;

/** What the rules are known to say of fields. */
final class FieldRules {
  private final RuleFields fields = RuleFields.builtIn();
  private final RuleSet rules;

  FieldRules(RuleSet rules) {
    this.rules = rules;
  }

  /** The rules that look at a field and at resources of its kind, by id. */
  List<RuleInfo> rules(FieldInfo field) {
    List<String> ids = fields.rules(field.owner(), field.name());
    String kind = field.kind().type().kind();
    List<RuleInfo> infos = new ArrayList<>();
    for (RuleInfo info : rules.infos()) {
      if (ids.contains(info.id()) && (info.kinds().isEmpty() || info.kinds().contains(kind))) {
        infos.add(info);
      }
    }
    return infos;
  }

  /** The words besides which the API server refuses all; empty when nothing is known of such. */
  List<String> words(FieldInfo field) {
    return fields.words(field.owner(), field.name());
  }

  /** What a value must be, in the words of the rules. */
  List<String> limits(FieldInfo field) {
    return fields.limits(field.owner(), field.name());
  }
}
