package dev.klint.core.rule;

import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Resource;
import java.util.List;

/**
 * Looks at all resources of a run together, in two steps, so that documents need not be kept: facts
 * are collected from each resource, and judged once all have been seen.
 *
 * @param <F> a fact: an immutable value that holds no node and no resource, only what the judgement
 *     needs (names, labels, {@link dev.klint.core.finding.Location}s)
 */
public non-sealed interface SetRule<F> extends Rule {
  /** What this resource adds; often nothing. */
  List<F> collect(Resource resource);

  /**
   * The findings over all facts.
   *
   * @param facts in the order of files and documents
   */
  List<Finding> judge(List<F> facts);

  /**
   * The findings, where something could not be seen. Rules that tell that something is missing
   * override this, and are silent near a gap.
   */
  default List<Finding> judge(List<F> facts, Gaps gaps) {
    return judge(facts);
  }
}
