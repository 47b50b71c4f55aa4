package dev.klint.core.schema;

import static dev.klint.core.rule.Profile.RECOMMENDED;
import static dev.klint.core.rule.Profile.SECURITY;
import static dev.klint.core.rule.Profile.STRICT;
import static dev.klint.core.rule.Profile.VALIDITY;

import dev.klint.core.finding.Finding;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.rule.RuleInfo.FixKind;
import java.util.ArrayList;
import java.util.List;

/** What the schema check reports; no class looks for these, decoding brings them up. */
public final class SchemaRules {
  static final RuleInfo MISSING_API_VERSION =
      error("missing-api-version", "the document has no apiVersion")
          .help("write the group and version of the kind, such as apiVersion: apps/v1")
          .fix(FixKind.UNSAFE);

  static final RuleInfo MISSING_KIND =
      error("missing-kind", "the document has no kind").help("write the kind, such as kind: Pod");

  static final RuleInfo UNKNOWN_KIND =
      error("unknown-kind", "no such kind in this API version")
          .help("write a kind and apiVersion that the target versions serve")
          .fix(FixKind.UNSAFE);

  static final RuleInfo UNKNOWN_FIELD =
      error("unknown-field", "a field that the type does not have")
          .help("remove the field, or put it where it belongs")
          .fix(FixKind.UNSAFE);

  static final RuleInfo WRONG_TYPE =
      error("wrong-type", "a value of another type than the field takes")
          .help("write a value of the type that the field takes")
          .fix(FixKind.SAFE);

  static final RuleInfo INVALID_QUANTITY =
      error("invalid-quantity", "a resource amount that does not follow the quantity grammar")
          .help(
              "write a number with one of the suffixes n, u, m, k, M, G, T, P, E or Ki, Mi, Gi, Ti,"
                  + " Pi, Ei")
          .fix(FixKind.UNSAFE);

  static final RuleInfo INVALID_FORMAT =
      error("invalid-format", "a value that breaks the format of its field");

  static final RuleInfo SECRET_DATA_NOT_BASE64 =
      error("secret-data-not-base64", "a value under data is no base64")
          .help("encode the value, or move it to stringData")
          .kinds("Secret")
          .fix(FixKind.UNSAFE);

  static final RuleInfo SCHEMA_UNAVAILABLE =
      RuleInfo.warning(
              Finding.SCHEMA_UNAVAILABLE, "crd", "a kind of a group whose schema is not known")
          .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
          .help("give its CustomResourceDefinition with --schema");

  static final RuleInfo REMOVED =
      version("removed-api-version", "the apiVersion of the kind is no longer served")
          .help("use the apiVersion that took its place")
          .fix(FixKind.UNSAFE)
          .peers("kube-linter:no-extensions-v1beta", "kube-score:stable-version");

  static final RuleInfo NOT_YET_SERVED =
      version("api-version-not-yet-served", "the apiVersion of the kind comes with a newer minor")
          .help("use an apiVersion that all target versions serve");

  static final RuleInfo NOT_ENABLED =
      version(
              "beta-api-not-enabled-by-default",
              "an alpha or beta API that clusters do not serve by default")
          .help("use a stable version, or switch the API on with --runtime-config");

  static final RuleInfo DEPRECATED =
      RuleInfo.warning(
              Finding.DEPRECATED_API_VERSION,
              "api-version",
              "the apiVersion of the kind is deprecated")
          .in(RECOMMENDED, STRICT)
          .help("use the apiVersion that takes its place")
          .fix(FixKind.UNSAFE)
          .peers("kube-score:stable-version", "kube-linter:no-extensions-v1beta");

  private SchemaRules() {}

  private static RuleInfo version(String id, String summary) {
    return RuleInfo.error(id, "api-version", summary).in(RECOMMENDED, VALIDITY, SECURITY, STRICT);
  }

  private static RuleInfo error(String id, String summary) {
    return RuleInfo.error(id, "schema", summary)
        .in(RECOMMENDED, VALIDITY, SECURITY, STRICT)
        .peers("kube-linter:schema-validation");
  }

  /** All of them. */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(CustomRules.all());
    all.addAll(own());
    return all;
  }

  private static List<RuleInfo> own() {
    return List.of(
        NOT_YET_SERVED,
        NOT_ENABLED,
        SCHEMA_UNAVAILABLE,
        DEPRECATED,
        INVALID_FORMAT,
        INVALID_QUANTITY,
        MISSING_API_VERSION,
        MISSING_KIND,
        REMOVED,
        SECRET_DATA_NOT_BASE64,
        UNKNOWN_FIELD,
        UNKNOWN_KIND,
        WRONG_TYPE);
  }
}
