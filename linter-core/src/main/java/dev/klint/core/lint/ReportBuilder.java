package dev.klint.core.lint;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Report;
import dev.klint.core.report.Verdict;
import dev.klint.core.rule.Gaps;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.suppress.Suppression;
import dev.klint.core.text.FileError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Puts the results of chunks together in order: selection, severities, versions, sorting. */
final class ReportBuilder {
  private static final int PROGRESS_STEP = 256;

  /** By place, rule and message. A class and no chain of lambdas, which cost at every start. */
  private static final class Order implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      int order = Long.compare(a.location().start().offset(), b.location().start().offset());
      order = order == 0 ? a.rule().compareTo(b.rule()) : order;
      return order == 0 ? a.message().compareTo(b.message()) : order;
    }
  }

  /** By index and item; most come in order, but for those that waited for a definition. */
  private static final class DocumentOrder implements Comparator<DocumentReport> {
    @Override
    public int compare(DocumentReport a, DocumentReport b) {
      int order = Integer.compare(a.subject().document(), b.subject().document());
      return order == 0
          ? Integer.compare(a.subject().item().orElse(-1), b.subject().item().orElse(-1))
          : order;
    }
  }

  private final LintOptions options;
  private final IntConsumer progress;
  private final Set<String> selected = new HashSet<>();
  private final Map<Integer, List<DocumentReport>> documentsByFile = new TreeMap<>();
  private final Map<Integer, List<Finding>> findingsByFile = new TreeMap<>();
  private final Map<Integer, List<Finding>> elsewhereByFile = new HashMap<>();
  private final Map<Integer, List<Suppression>> suppressionsByFile = new TreeMap<>();
  private final Map<String, Integer> fileOrders = new HashMap<>();
  private final Map<String, List<Object>> facts = new HashMap<>();
  private final Set<String> unseen = new HashSet<>();
  private int documents;
  private int skipped;

  ReportBuilder(LintOptions options, IntConsumer progress) {
    this.options = options;
    this.progress = progress;
    for (RuleInfo info : options.rules().infos()) {
      selected.add(info.id());
    }
  }

  void add(ChunkResult result) {
    for (DocumentReport document : result.documents()) {
      documentsByFile.computeIfAbsent(result.fileOrder(), order -> new ArrayList<>()).add(document);
      documents++;
      fileOrders.putIfAbsent(document.subject().file(), result.fileOrder());
      if (document.verdict() == Verdict.UNPARSEABLE) {
        unseen.add(document.subject().file());
      }
      if (documents % PROGRESS_STEP == 0) {
        progress.accept(documents);
      }
    }
    if (result.skipped()) {
      skipped++;
    }
    if (!result.suppressions().isEmpty()) {
      suppressionsByFile
          .computeIfAbsent(result.fileOrder(), order -> new ArrayList<>())
          .addAll(result.suppressions());
    }
    for (Finding finding : result.findings()) {
      if (finding.rule().equals(ReaderRules.TEMPLATE_MARKERS.id())) {
        unseen.add(finding.subject().file());
      }
      keep(finding, result.fileOrder());
    }
    result
        .facts()
        .forEach(
            (rule, values) -> facts.computeIfAbsent(rule, id -> new ArrayList<>()).addAll(values));
  }

  /** What could not be seen: files that failed, chunks that cannot be read, templates. */
  Gaps gaps(List<FileError> errors) {
    Set<String> files = new HashSet<>(unseen);
    for (FileError error : errors) {
      files.add(error.file());
    }
    return new Gaps(files);
  }

  /** What the cross-resource rules collected, by rule, in document order. */
  Map<String, List<Object>> facts() {
    return facts;
  }

  private void keep(Finding finding, int fileOrder) {
    KubeVersions versions = finding.versions().and(options.targets());
    if (!selected.contains(finding.rule())) {
      return;
    }
    if (versions.isEmpty()) {
      elsewhereByFile.computeIfAbsent(fileOrder, order -> new ArrayList<>()).add(finding);
      return;
    }
    Severity severity = options.severities().get(finding.rule());
    Finding kept = finding.versions(versions);
    if (severity != null && !finding.rejectedByApiServer()) {
      kept = kept.severity(severity);
    }
    findingsByFile.computeIfAbsent(fileOrder, order -> new ArrayList<>()).add(kept);
  }

  Report build(List<Finding> acrossResources, List<FileError> errors) {
    for (Finding finding : acrossResources) {
      keep(finding, fileOrders.getOrDefault(finding.subject().file(), 0));
    }
    int suppressed = suppress();
    List<Finding> findings = new ArrayList<>();
    for (List<Finding> ofFile : findingsByFile.values()) {
      ofFile.sort(new Order());
      findings.addAll(ofFile);
    }
    List<DocumentReport> documents = new ArrayList<>();
    for (List<DocumentReport> ofFile : documentsByFile.values()) {
      ofFile.sort(new DocumentOrder());
      documents.addAll(ofFile);
    }
    return new Report(
        options.targets(), fileOrders.size(), documents, findings, errors, skipped, suppressed);
  }

  private int suppress() {
    SuppressionFilter filter = new SuppressionFilter(options.rules());
    for (Map.Entry<Integer, List<Suppression>> file : suppressionsByFile.entrySet()) {
      List<Finding> findings = findingsByFile.getOrDefault(file.getKey(), List.of());
      List<Finding> elsewhere = elsewhereByFile.getOrDefault(file.getKey(), List.of());
      List<Finding> left = filter.apply(findings, elsewhere, file.getValue());
      findingsByFile.put(file.getKey(), new ArrayList<>());
      for (Finding finding : left) {
        keep(finding, file.getKey());
      }
    }
    return filter.suppressed();
  }
}
