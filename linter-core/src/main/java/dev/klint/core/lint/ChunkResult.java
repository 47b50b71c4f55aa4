package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.report.DocumentReport;
import java.util.List;
import java.util.Map;

/**
 * What checking one chunk gave; holds no node, so that the document can be let go.
 *
 * @param skipped it is a document, but no manifest
 * @param facts by cross-resource rule
 */
record ChunkResult(
    int fileOrder,
    List<DocumentReport> documents,
    List<Finding> findings,
    boolean skipped,
    Map<String, List<Object>> facts) {}
