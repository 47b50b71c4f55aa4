package dev.klint.core.lint;

/**
 * What a file is taken for, apart from what it holds. Where others disagree about a file, the first
 * of these wins.
 */
enum FileRole {
  /** Parts of objects, to be laid over others by kustomize. */
  PATCH,
  /** Settings of another tool, in YAML. */
  SETTINGS,
  /** What a ConfigMap or Secret will hold: any text. */
  DATA,
  /** Parts of objects, to be completed by JKube; their kind may stand in the file's name. */
  FRAGMENT,
  /** Values of a Helm chart by its name: a manifest only when it says of which kind. */
  VALUES,
  /** A template of a Helm chart: a manifest only where nothing is to be filled in. */
  CHART_TEMPLATE,
  /** Lies in a folder for templates of some tool: a manifest if it can be read. */
  TEMPLATE,
  /** Whole objects, if it says of which kind. */
  MANIFEST;

  /** Whether objects in it are not whole. */
  boolean holdsParts() {
    return this == PATCH || this == FRAGMENT;
  }
}
