package dev.klint.core.lint;

import dev.klint.core.crd.Definition;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.suppress.Suppression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What checking one chunk gave; holds no node, so that the document can be let go.
 *
 * @param skipped it is a document, but no manifest
 * @param facts by cross-resource rule
 * @param suppressions written in the chunk
 * @param definitions of custom resources that are in it
 * @param unknown the kinds in it that have no schema; a definition of them may still come
 */
record ChunkResult(
    int fileOrder,
    List<DocumentReport> documents,
    List<Finding> findings,
    boolean skipped,
    Map<String, List<Object>> facts,
    List<Suppression> suppressions,
    List<Definition> definitions,
    Set<GroupVersionKind> unknown) {

  /** A chunk that has no resource. */
  static ChunkResult of(
      Chunk chunk, List<DocumentReport> documents, List<Finding> findings, boolean skipped) {
    return new ChunkResult(
        chunk.fileOrder(), documents, findings, skipped, Map.of(), List.of(), List.of(), Set.of());
  }

  /** The same with what is to be silenced. */
  ChunkResult with(List<Suppression> more) {
    return new ChunkResult(
        fileOrder, documents, findings, skipped, facts, more, definitions, unknown);
  }
}
