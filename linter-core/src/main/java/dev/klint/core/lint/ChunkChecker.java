package dev.klint.core.lint;

import dev.klint.core.crd.Definition;
import dev.klint.core.crd.DefinitionReader;
import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.MergeDirectives;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Verdict;
import dev.klint.core.suppress.Suppression;
import dev.klint.core.suppress.Suppressions;
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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Checks one chunk, from its text to its findings: a pure function that any thread may call. */
final class ChunkChecker {
  /** What every suppression has in it: a quick look before a long one. */
  private static final String MARK = "klint";

  private final ResourceJudge judge;

  ChunkChecker(ResourceJudge judge) {
    this.judge = judge;
  }

  ChunkResult check(Chunk chunk) {
    Parsed parsed = chunk.parsed() != null ? chunk.parsed() : YamlReader.parse(chunk.source());
    ChunkResult result = check(chunk, parsed);
    if (result.skipped() || !mayHoldSuppressions(chunk.source())) {
      return result;
    }
    List<Suppression> suppressions =
        new ArrayList<>(Suppressions.inComments(parsed, subject(chunk), chunk.index() == 0));
    suppressions.addAll(result.suppressions());
    return result.with(mayHoldParts(chunk) ? unjudged(suppressions) : suppressions);
  }

  private static boolean mayHoldParts(Chunk chunk) {
    return chunk.role().mayHoldParts() || MergeDirectives.possible(chunk.source().text());
  }

  /** Rules were not run: what they would find may stand elsewhere. */
  private static List<Suppression> unjudged(List<Suppression> suppressions) {
    List<Suppression> all = new ArrayList<>(suppressions.size());
    for (Suppression suppression : suppressions) {
      all.add(suppression.unjudged());
    }
    return all;
  }

  private static boolean mayHoldSuppressions(SourceText source) {
    return source.separator() != null || source.text().contains(MARK);
  }

  private static Subject subject(Chunk chunk) {
    return new Subject(chunk.source().file(), chunk.index(), OptionalInt.empty());
  }

  private ChunkResult check(Chunk chunk, Parsed parsed) {
    SourceText source = chunk.source();
    Subject subject = subject(chunk);
    if (isUnrendered(chunk, parsed)) {
      return skipped(
          chunk,
          template(subject, source),
          DocumentReports.of(subject, source, Verdict.NOT_A_MANIFEST));
    }
    if (chunk.role() == FileRole.DATA && (parsed.unreadable() || parsed.root().isPresent())) {
      return skipped(chunk, List.of(), DocumentReports.of(subject, source, Verdict.NOT_A_MANIFEST));
    }
    List<Finding> findings = new ArrayList<>();
    for (ReadProblem problem : parsed.problems()) {
      findings.add(ReaderFindings.of(problem, subject, source));
    }
    if (parsed.unreadable()) {
      DocumentReport report = DocumentReports.of(subject, source, Verdict.UNPARSEABLE);
      return ChunkResult.of(chunk, List.of(report), findings, false);
    }
    if (parsed.root().isEmpty()) {
      return ChunkResult.of(chunk, List.of(), findings, false);
    }
    boolean settings = chunk.role() == FileRole.SETTINGS || chunk.role() == FileRole.VALUES;
    if (parsed.root().get().resolved() instanceof ScalarNode scalar && !settings) {
      return text(chunk, subject, scalar, findings);
    }
    Document document = new Document(source, chunk.index(), parsed.root().get(), parsed.comments());
    Binding binding = Binding.of(document, chunk.role());
    if (!binding.manifest()) {
      Verdict verdict = Verdict.NOT_A_MANIFEST;
      return skipped(
          chunk,
          List.of(),
          DocumentReports.of(subject, source, document.root(), verdict, Map.of()));
    }
    return resources(chunk, document, binding, findings);
  }

  /** With what is to be filled in left open; elsewhere than in a chart, only if it is no YAML. */
  private static boolean isUnrendered(Chunk chunk, Parsed parsed) {
    boolean possible =
        switch (chunk.role()) {
          case CHART_TEMPLATE -> true;
          case TEMPLATE, VALUES, SETTINGS, SPARE -> parsed.unreadable();
          case INGREDIENT, PATCH, DATA, FRAGMENT, MANIFEST -> false;
        };
    return possible && chunk.source().text().contains("{{");
  }

  /** Nothing but a text or number: lists may be meant for another tool, this is meant for none. */
  private static ChunkResult text(
      Chunk chunk, Subject subject, ScalarNode root, List<Finding> findings) {
    Location place = Location.of(chunk.source(), root.range());
    String message = "the document is a single value, not a mapping with apiVersion and kind";
    findings.add(ReaderRules.NOT_A_MAPPING.at(subject, place, "", message).cause(Cause.TYPE));
    DocumentReport report =
        DocumentReports.of(subject, chunk.source(), root, Verdict.REJECTED, Map.of());
    return ChunkResult.of(chunk, List.of(report), findings, false);
  }

  private static ChunkResult skipped(Chunk chunk, List<Finding> findings, DocumentReport report) {
    return ChunkResult.of(chunk, List.of(report), findings, true);
  }

  private static List<Finding> template(Subject subject, SourceText source) {
    int at = source.text().indexOf("{{");
    Location place = Location.of(source, new Range(at, at + 2));
    return List.of(
        ReaderRules.TEMPLATE_MARKERS.at(
            subject, place, "", "an unrendered template was passed over"));
  }

  private ChunkResult resources(
      Chunk chunk, Document document, Binding binding, List<Finding> read) {
    List<DocumentReport> reports = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Object>> facts = new HashMap<>();
    List<Suppression> suppressions = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>(0);
    Set<GroupVersionKind> unknown = new HashSet<>(0);
    boolean suppresses = mayHoldSuppressions(chunk.source());
    for (Resource resource : binding.resources()) {
      ResourceJudge.Judged judged = judge.judge(resource, takeOwn(read, resource), facts);
      reports.add(judged.report());
      findings.addAll(judged.findings());
      if (judged.foreign()) {
        unknown.add(resource.type());
      }
      Definition definition = DefinitionReader.read(resource);
      if (definition != null) {
        definitions.add(definition);
      }
      if (suppresses) {
        suppressions.addAll(Suppressions.inAnnotations(resource));
      }
    }
    findings.addAll(read);
    for (int item : binding.misfits()) {
      misfit(document, item, reports, findings);
    }
    return new ChunkResult(
        chunk.fileOrder(), reports, findings, false, facts, suppressions, definitions, unknown);
  }

  /**
   * Takes what the reader noticed inside this resource: all of it when the resource is the
   * document.
   */
  private static List<Finding> takeOwn(List<Finding> read, Resource resource) {
    List<Finding> own = new ArrayList<>();
    if (read.isEmpty()) {
      return own;
    }
    Location place = Location.of(resource.source(), resource.root().range());
    for (Iterator<Finding> rest = read.iterator(); rest.hasNext(); ) {
      Finding finding = rest.next();
      boolean inside =
          resource.item().isEmpty()
              || (finding.location().start().compareTo(place.start()) >= 0
                  && finding.location().start().compareTo(place.end()) < 0);
      if (inside) {
        rest.remove();
        own.add(finding.subject(Subject.of(resource)));
      }
    }
    return own;
  }

  private static void misfit(
      Document document, int item, List<DocumentReport> reports, List<Finding> findings) {
    SourceText source = document.source();
    Subject subject = new Subject(source.file(), document.index(), OptionalInt.of(item));
    YamlNode items = Objects.requireNonNull(((MappingNode) document.root()).get("items"));
    YamlNode node = ((SequenceNode) items).items().get(item);
    String message = "item " + item + " of the List is no mapping";
    findings.add(
        ReaderRules.NOT_A_MAPPING
            .at(subject, Location.of(source, node.range()), "", message)
            .cause(Cause.TYPE));
    reports.add(DocumentReports.of(subject, source, node, Verdict.REJECTED, Map.of()));
  }
}
