package dev.klint.core.lint;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;
import static dev.klint.core.rule.Profile.VALIDITY;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.RuleInfo;
import java.util.List;

/**
 * What the reader and the run itself may report; no class looks for these, reading brings them up.
 */
public final class ReaderRules {
  static final RuleInfo PARSE_ERROR =
      RuleInfo.error("yaml-parse-error", "syntax", "the text cannot be read as YAML or JSON")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .peers("kube-linter:schema-validation", "sonar:S2260");

  static final RuleInfo DUPLICATE_KEY =
      RuleInfo.error(
              "duplicate-key", "syntax", "a key appears twice in one mapping, so one value is lost")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .help("keep one of the two; kubectl would silently drop the first")
          .peers("kube-linter:schema-validation");

  static final RuleInfo COLLIDING_KEYS =
      RuleInfo.warning(
              "yaml-colliding-keys", "syntax", "two keys that YAML tells apart are one key in JSON")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("rename one of the two: which value the API server gets is left to chance");

  static final RuleInfo DROPPED_CONTENT =
      RuleInfo.warning(
              "yaml-content-dropped",
              "syntax",
              "text behind the end of a document is dropped in silence")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("begin a new document with a line ---, or delete the text");

  static final RuleInfo ENCODING =
      RuleInfo.warning("yaml-encoding", "syntax", "bytes that are no UTF-8 are read as U+FFFD")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("save the file as UTF-8");

  static final RuleInfo SURPRISING_KEY =
      RuleInfo.warning(
              "yaml-boolean-key", "syntax", "a plain key such as on or y is read as a boolean")
          .in(RECOMMENDED, SECURITY, STRICT)
          .help("quote the key");

  static final RuleInfo TEMPLATE_MARKERS =
      RuleInfo.info("template-markers", "syntax", "a template that is not rendered was passed over")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .help("render it first: helm template CHART | klint -");

  static final RuleInfo NOT_A_MAPPING =
      RuleInfo.error(
              "yaml-document-not-mapping",
              "syntax",
              "a document or an item of a List is no mapping")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .help("write an object with apiVersion, kind and metadata");

  static final RuleInfo INTERNAL_ERROR =
      RuleInfo.error(Finding.INTERNAL_ERROR, "klint", "a rule failed; this is a bug in klint")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .help("please report it with the document; all other rules have run");

  private ReaderRules() {}

  /** All of them, sorted by id. */
  public static List<RuleInfo> all() {
    return List.of(
        DUPLICATE_KEY,
        INTERNAL_ERROR,
        TEMPLATE_MARKERS,
        SURPRISING_KEY,
        COLLIDING_KEYS,
        DROPPED_CONTENT,
        NOT_A_MAPPING,
        ENCODING,
        PARSE_ERROR);
  }
}
