package dev.klint.rules;

import dev.klint.core.rule.Rule;
import dev.klint.rules.validity.ApiServerValidation;
import java.util.List;

/** All rules that klint comes with, sorted by id within their group. */
public final class BuiltInRules {
  private BuiltInRules() {}

  public static List<Rule> all() {
    return List.of(new ApiServerValidation());
  }
}
