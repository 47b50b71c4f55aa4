package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.suppress.Suppression;
import java.util.List;
import java.util.Map;

/**
 * What checking one chunk gave; holds no node, so that the document can be let go.
 *
 * @param skipped it is a document, but no manifest
 * @param facts by cross-resource rule
 * @param suppressions written in the chunk
 */
record ChunkResult(
    int fileOrder,
    List<DocumentReport> documents,
    List<Finding> findings,
    boolean skipped,
    Map<String, List<Object>> facts,
    List<Suppression> suppressions) {
  /** The same with what is to be silenced. */
  ChunkResult with(List<Suppression> more) {
    return new ChunkResult(fileOrder, documents, findings, skipped, facts, more);
  }
}
