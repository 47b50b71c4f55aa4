package dev.klint.core.lint;

/**
 * What a file is taken for, apart from what it holds. Where others disagree about a file, the first
 * of these wins.
 */
enum FileRole {
  /** Whole objects, to which kustomize may add labels and a namespace. */
  INGREDIENT,
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
  /** Lies beside a kustomization that does not name it: whole objects, or unused parts. */
  SPARE,
  /** Whole objects, if it says of which kind. */
  MANIFEST;

  /** The one of two that wins. */
  static FileRole first(FileRole a, FileRole b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Whether objects in it need not be whole. */
  boolean mayHoldParts() {
    return this == PATCH || this == FRAGMENT || this == SPARE;
  }
}
