package dev.klint.core.lint;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.Document;
import dev.klint.core.yaml.MappingNode;
import dev.klint.core.yaml.Parsed;
import dev.klint.core.yaml.ReadProblem;
import dev.klint.core.yaml.ScalarNode;
import dev.klint.core.yaml.SequenceNode;
import dev.klint.core.yaml.YamlNode;
import dev.klint.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Checks one chunk, from its text to its findings: a pure function that any thread may call. */
final class ChunkChecker {
  private final KubeVersions targets;
  private final RuleRunner rules;

  ChunkChecker(LintOptions options, RuleRunner rules) {
    this.targets = options.targets();
    this.rules = rules;
  }

  ChunkResult check(Chunk chunk) {
    SourceText source = chunk.source();
    if (ManifestNames.inTemplates(source.file()) && source.text().contains("{{")) {
      return template(chunk);
    }
    Parsed parsed = chunk.parsed() != null ? chunk.parsed() : YamlReader.parse(source);
    Subject subject = new Subject(source.file(), chunk.index(), OptionalInt.empty());
    List<Finding> findings = new ArrayList<>();
    for (ReadProblem problem : parsed.problems()) {
      findings.add(ReaderFindings.of(problem, subject, source));
    }
    if (parsed.unreadable()) {
      return new ChunkResult(
          chunk.fileOrder(), List.of(unreadable(subject, source)), findings, false, Map.of());
    }
    if (parsed.root().isEmpty()) {
      return new ChunkResult(chunk.fileOrder(), List.of(), findings, false, Map.of());
    }
    Document document = new Document(source, chunk.index(), parsed.root().get(), parsed.comments());
    Binding binding = Binding.of(document);
    if (!binding.manifest()) {
      DocumentReport report =
          describe(subject, source, document.root(), Verdict.NOT_A_MANIFEST, Map.of());
      return new ChunkResult(chunk.fileOrder(), List.of(report), List.of(), true, Map.of());
    }
    return resources(chunk, document, binding, findings);
  }

  private ChunkResult resources(
      Chunk chunk, Document document, Binding binding, List<Finding> read) {
    List<DocumentReport> reports = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Object>> facts = new HashMap<>();
    for (Resource resource : binding.resources()) {
      List<Finding> own = new ArrayList<>();
      takeOwn(read, resource, own);
      rules.run(resource, own, facts);
      reports.add(report(resource, own));
      findings.addAll(own);
    }
    findings.addAll(read);
    for (int item : binding.misfits()) {
      misfit(document, item, reports, findings);
    }
    return new ChunkResult(chunk.fileOrder(), reports, findings, false, facts);
  }

  /**
   * Moves to {@code own} what the reader noticed inside this resource (all of it when the resource
   * is the document).
   */
  private static void takeOwn(List<Finding> read, Resource resource, List<Finding> own) {
    Location place = Location.of(resource.source(), resource.root().range());
    for (Finding finding : List.copyOf(read)) {
      boolean inside =
          resource.item().isEmpty()
              || (finding.location().start().compareTo(place.start()) >= 0
                  && finding.location().start().compareTo(place.end()) < 0);
      if (inside) {
        read.remove(finding);
        own.add(finding.subject(Subject.of(resource)));
      }
    }
  }

  private DocumentReport report(Resource resource, List<Finding> findings) {
    Map<KubeVersion, Verdict> verdicts = new LinkedHashMap<>();
    for (KubeVersion version : targets.list()) {
      verdicts.put(version, verdict(findings, version));
    }
    Verdict newest = Objects.requireNonNull(verdicts.get(targets.newest()));
    return describe(
        Subject.of(resource),
        resource.source(),
        resource.root(),
        newest,
        verdicts.size() > 1 ? verdicts : Map.of());
  }

  private static Verdict verdict(List<Finding> findings, KubeVersion version) {
    Verdict verdict = Verdict.ACCEPTED;
    for (Finding finding : findings) {
      if (finding.cause().isPresent() && finding.versions().contains(version)) {
        if (finding.cause().get() == Cause.UNKNOWN_KIND) {
          return Verdict.UNKNOWN_KIND;
        }
        verdict = Verdict.REJECTED;
      }
    }
    return verdict;
  }

  private void misfit(
      Document document, int item, List<DocumentReport> reports, List<Finding> findings) {
    SourceText source = document.source();
    Subject subject = new Subject(source.file(), document.index(), OptionalInt.of(item));
    YamlNode items = Objects.requireNonNull(((MappingNode) document.root()).get("items"));
    YamlNode node = ((SequenceNode) items).items().get(item);
    RuleInfo info = ReaderRules.NOT_A_MAPPING;
    findings.add(
        info.at(
                subject,
                Location.of(source, node.range()),
                "",
                "item " + item + " of the List is no mapping")
            .cause(Cause.TYPE));
    reports.add(describe(subject, source, node, Verdict.REJECTED, Map.of()));
  }

  private static ChunkResult template(Chunk chunk) {
    SourceText source = chunk.source();
    Subject subject = new Subject(source.file(), chunk.index(), OptionalInt.empty());
    int at = source.text().indexOf("{{");
    Finding finding =
        ReaderRules.TEMPLATE_MARKERS.at(
            subject,
            Location.of(source, new Range(at, at + 2)),
            "",
            "an unrendered template was passed over");
    int line = source.position(0).line();
    DocumentReport report =
        new DocumentReport(
            subject, line, line, null, null, null, null, Verdict.NOT_A_MANIFEST, Map.of());
    return new ChunkResult(chunk.fileOrder(), List.of(report), List.of(finding), true, Map.of());
  }

  private static DocumentReport unreadable(Subject subject, SourceText source) {
    int line = source.position(0).line();
    int end = source.position(source.text().length()).line();
    return new DocumentReport(
        subject, line, end, null, null, null, null, Verdict.UNPARSEABLE, Map.of());
  }

  private static DocumentReport describe(
      Subject subject,
      SourceText source,
      YamlNode node,
      Verdict verdict,
      Map<KubeVersion, Verdict> verdicts) {
    Range range = node.resolved().range();
    YamlNode metadata =
        node.resolved() instanceof MappingNode mapping ? mapping.get("metadata") : null;
    return new DocumentReport(
        subject,
        source.position(range.start()).line(),
        source.position(range.end()).line(),
        text(node.resolved(), "apiVersion"),
        text(node.resolved(), "kind"),
        metadata == null ? null : text(metadata, "namespace"),
        metadata == null ? null : text(metadata, "name"),
        verdict,
        verdicts);
  }

  private static @Nullable String text(YamlNode node, String name) {
    return node instanceof MappingNode mapping
            && mapping.get(name) instanceof ScalarNode scalar
            && !scalar.isNull()
        ? scalar.value()
        : null;
  }
}
