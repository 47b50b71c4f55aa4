package dev.klint.cli;

/**
 * The options of {@code check}: the one table that the plain parser, picocli, its help and the
 * completion go by.
 */
enum CheckOption {
  FORMAT("-f", "--format", "FORMAT[=FILE]", "full (on a terminal), concise, json; repeatable"),
  KUBERNETES_VERSION(
      "-k", "--kubernetes-version", "V", "1.31, 1.31..1.36, all; default: the newest known"),
  PROFILE("", "--profile", "NAME", "recommended (default), validity, security, strict, all"),
  SELECT("", "--select", "RULE|GROUP[,...]", "only these rules"),
  EXTEND_SELECT("", "--extend-select", "RULE|GROUP[,...]", "these rules as well"),
  IGNORE("", "--ignore", "RULE|GROUP[,...]", "not these rules"),
  SEVERITY("", "--severity", "RULE=LEVEL", "change a rule's severity: error, warning, info"),
  FAIL_ON(
      "", "--fail-on", "LEVEL", "exit with 1 from here on: error (default), warning, info, never"),
  CONTEXT("", "--context", "PATH", "read as well, but report nothing from it"),
  ALLOW_EMPTY("", "--allow-empty", "", "finding no manifest is no error"),
  FIX("", "--fix", "", "write safe fixes into the files"),
  UNSAFE_FIXES("", "--unsafe-fixes", "", "write unsafe fixes as well"),
  DIFF("", "--diff", "", "write nothing, print what fixes would change; exit with 1 if anything"),
  SCHEMA("", "--schema", "PATH", "CRD, JSON Schema or OpenAPI v3 document, file or folder"),
  UNKNOWN_KINDS(
      "", "--unknown-kinds", "LEVEL", "kinds without schema: error, warning (default), ignore"),
  CONFIG("-c", "--config", "FILE", "configuration file"),
  NO_CONFIG("", "--no-config", "", "read no configuration file"),
  EXCLUDE("", "--exclude", "GLOB", "leave out files below folders, as in .gitignore"),
  INCLUDE("", "--include", "GLOB", "take files although they are ignored"),
  NO_IGNORE("", "--no-ignore", "", "do not read .gitignore and .klintignore"),
  STDIN_FILENAME("", "--stdin-filename", "NAME", "the name of standard input in reports"),
  THREADS("", "--threads", "N", "check on so many threads; default: one for each core"),
  COLOR("", "--color", "WHEN", "auto (default), always, never"),
  QUIET("-q", "--quiet", "", "no closing line"),
  VERBOSE("-v", "--verbose", "", "info findings too; say more of failures"),
  STATISTICS("", "--statistics", "", "count findings by rule, on standard error"),
  PROGRESS("", "--progress", "WHEN", "auto (default), always, never");

  private final String shortName;
  private final String longName;
  private final String parameter;
  private final String description;

  CheckOption(String shortName, String longName, String parameter, String description) {
    this.shortName = shortName;
    this.longName = longName;
    this.parameter = parameter;
    this.description = description;
  }

  /** {@code -f}; empty when there is none. */
  String shortName() {
    return shortName;
  }

  String longName() {
    return longName;
  }

  /** What to write behind the option; empty for a flag. */
  String parameter() {
    return parameter;
  }

  boolean isFlag() {
    return parameter.isEmpty();
  }

  String description() {
    return description;
  }
}
