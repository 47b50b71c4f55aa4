package dev.klint.core.lint;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Verdict;
import dev.klint.core.schema.Conformance;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.text.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Judges one resource: does it decode, would the server take it, what do the rules say. */
final class ResourceJudge {
  private final KubeVersions targets;
  private final Optional<Severity> unknownKinds;
  private final SchemaStore schemas;
  private final RuleRunner rules;

  ResourceJudge(LintOptions options, SchemaStore schemas, RuleRunner rules) {
    this.targets = options.targets();
    this.unknownKinds = options.unknownKinds();
    this.schemas = schemas;
    this.rules = rules;
  }

  /** What is said of a resource, and what is reported of its document. */
  record Judged(DocumentReport report, List<Finding> findings) {}

  /**
   * @param read what the reader noticed inside of the resource
   * @param facts gets what the cross-resource rules collect
   */
  Judged judge(Resource resource, List<Finding> read, Map<String, List<Object>> facts) {
    List<Finding> findings = new ArrayList<>(read);
    Conformance conformance = conform(resource, findings);
    boolean foreign = conformance.kind() == Conformance.KindState.FOREIGN;
    if (foreign || conformance.kind() == Conformance.KindState.KNOWN) {
      Resource judged = resource.in(conformance.scope()).withBroken(conformance.broken());
      rules.run(judged, findings, facts);
    }
    boolean unsure = dropUnknowable(resource, findings) || conformance.undetermined();
    Verdict otherwise =
        foreign ? Verdict.UNKNOWN_KIND : unsure ? Verdict.UNDETERMINED : Verdict.ACCEPTED;
    return new Judged(report(resource, findings, otherwise), findings);
  }

  private Conformance conform(Resource resource, List<Finding> findings) {
    Conformance conformance;
    try {
      conformance = schemas.conform(resource, targets);
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(InternalErrors.at(resource, "the schema check", e));
      return Conformance.failed();
    }
    for (Finding finding : conformance.findings()) {
      if (conformance.kind() != Conformance.KindState.FOREIGN || finding.rejectedByApiServer()) {
        findings.add(finding);
      } else if (unknownKinds.isPresent()) {
        findings.add(finding.severity(unknownKinds.get()));
      }
    }
    return conformance;
  }

  /** Takes away what is said of placeholders; whether anything was that the server would refuse. */
  private static boolean dropUnknowable(Resource resource, List<Finding> findings) {
    if (findings.isEmpty() || !Placeholders.possible(resource.source().text())) {
      return false;
    }
    boolean unsure = false;
    Set<Long> places = new HashSet<>(); // as bytes of the file
    for (Range range : Placeholders.ranges(resource.root())) {
      places.add(resource.source().position(range.start()).offset());
    }
    for (Iterator<Finding> rest = findings.iterator(); rest.hasNext(); ) {
      Finding finding = rest.next();
      if (places.contains(finding.location().start().offset())) {
        rest.remove();
        unsure |= finding.rejectedByApiServer();
      }
    }
    return unsure;
  }

  private DocumentReport report(Resource resource, List<Finding> findings, Verdict otherwise) {
    Map<KubeVersion, Verdict> verdicts = new LinkedHashMap<>();
    for (KubeVersion version : targets.list()) {
      verdicts.put(version, verdict(findings, version, otherwise));
    }
    Verdict newest = Objects.requireNonNull(verdicts.get(targets.newest()));
    return DocumentReports.of(
        Subject.of(resource),
        resource.source(),
        resource.root(),
        newest,
        verdicts.size() > 1 ? verdicts : Map.of());
  }

  private static Verdict verdict(List<Finding> findings, KubeVersion version, Verdict otherwise) {
    Verdict verdict = otherwise;
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
}
