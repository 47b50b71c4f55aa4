package dev.klint.core.lint;

import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Verdict;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.YamlNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes documents for the report. */
final class DocumentReports {
  private DocumentReports() {}

  /** A document with a tree. */
  static DocumentReport of(
      Subject subject,
      SourceText source,
      YamlNode root,
      Verdict verdict,
      Map<KubeVersion, Verdict> verdicts) {
    YamlNode node = root.resolved();
    Range range = node.range();
    YamlNode metadata = node instanceof MappingNode mapping ? mapping.get("metadata") : null;
    return new DocumentReport(
        subject,
        source.position(range.start()).line(),
        source.position(range.end()).line(),
        text(node, "apiVersion"),
        text(node, "kind"),
        metadata == null ? null : text(metadata, "namespace"),
        metadata == null ? null : text(metadata, "name"),
        verdict,
        verdicts);
  }

  /** A chunk without a tree. */
  static DocumentReport of(Subject subject, SourceText source, Verdict verdict) {
    int line = source.position(0).line();
    int end = source.position(source.text().length()).line();
    return new DocumentReport(subject, line, end, null, null, null, null, verdict, Map.of());
  }

  private static @Nullable String text(YamlNode node, String name) {
    return node instanceof MappingNode mapping
            && mapping.get(name) instanceof ScalarNode scalar
            && !scalar.isNull()
        ? scalar.value()
        : null;
  }
}
