package dev.klint.core.schema;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;
import static dev.klint.core.rule.Profile.VALIDITY;

import dev.klint.core.rule.RuleInfo;
import java.util.List;

/** What is said of custom resources beyond what decoding says of every object. */
final class CustomRules {
  static final RuleInfo INVALID =
      of("custom-resource-invalid", "a custom resource breaks the schema of its definition")
          .help("change the value to what the definition allows")
          .peers("kube-linter:schema-validation");

  static final RuleInfo CEL_RULE =
      of("custom-resource-cel-rule", "a validation rule of the definition does not hold")
          .help("change the object so that the rule holds");

  static final RuleInfo NOT_SERVED =
      of("crd-version-not-served", "the definition of the kind does not serve this version")
          .help("use a version that the definition serves");

  private CustomRules() {}

  private static RuleInfo of(String id, String summary) {
    return RuleInfo.error(id, "crd", summary).in(RECOMMENDED, VALIDITY, SECURITY, STRICT);
  }

  static List<RuleInfo> all() {
    return List.of(NOT_SERVED, CEL_RULE, INVALID);
  }
}
