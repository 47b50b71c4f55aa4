package dev.klint.core.lint;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.kube.Placeholders;
import dev.klint.core.kube.Resource;
import dev.klint.core.report.DocumentReport;
import dev.klint.core.report.Verdict;
import dev.klint.core.schema.Conformance;
import dev.klint.core.schema.SchemaStore;
import dev.klint.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * What is said of a resource, and what is reported of its document.
   *
   * @param foreign nothing is known of its kind
   */
  record Judged(DocumentReport report, List<Finding> findings, boolean foreign) {}

  /**
   * @param read what the reader noticed inside of the resource
   * @param facts gets what the cross-resource rules collect
   */
  Judged judge(Resource resource, List<Finding> read, Map<String, List<Object>> facts) {
    if (resource.isPart()) {
      return judgePart(resource, new ArrayList<>(read));
    }
    List<Finding> findings = new ArrayList<>(read);
    Map<String, List<Object>> own = resource.isSpare() ? new HashMap<>() : facts;
    Conformance conformance = conform(resource, findings);
    boolean foreign = conformance.kind() == Conformance.KindState.FOREIGN;
    if (foreign || conformance.kind() == Conformance.KindState.KNOWN) {
      Resource judged = resource.in(conformance.scope()).withBroken(conformance.broken());
      rules.run(judged, findings, own);
    }
    boolean unsure = dropUnknowable(resource, findings) || conformance.undetermined();
    if (resource.isIngredient()) {
      unsure |= Kustomized.drop(resource, findings);
    } else if (resource.isSpare()) {
      if (conformance.kind() == Conformance.KindState.KNOWN && lacks(resource, findings)) {
        return judgePart(resource.asPatch(), new ArrayList<>(read));
      }
      own.forEach(
          (rule, values) -> facts.computeIfAbsent(rule, id -> new ArrayList<>()).addAll(values));
    }
    Verdict otherwise =
        unsure ? Verdict.UNDETERMINED : foreign ? Verdict.UNKNOWN_KIND : Verdict.ACCEPTED;
    return new Judged(report(resource, findings, otherwise), findings, foreign);
  }

  /** Whether something is missing that a whole object has. */
  private static boolean lacks(Resource resource, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.cause().equals(Optional.of(Cause.REQUIRED))
          || Kustomized.mayFill(resource, finding)) {
        return true;
      }
    }
    return false;
  }

  /** What is written must decode; rules are for whole objects. */
  private Judged judgePart(Resource part, List<Finding> findings) {
    GroupVersionKind type = part.type();
    Resource typed =
        type.version().isEmpty() ? part.as(schemas.likelyType(type.kind()).orElse(type)) : part;
    boolean foreign = conform(typed, findings).kind() == Conformance.KindState.FOREIGN;
    dropUnknowable(typed, findings);
    return new Judged(report(typed, findings, Verdict.UNDETERMINED), findings, foreign);
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
    if (findings.isEmpty()
        || !Placeholders.possible(resource.source().text(resource.root().range()))) {
      return false;
    }
    boolean unsure = false;
    Map<Long, String> values = new HashMap<>(); // by place, in bytes of the file
    for (ScalarNode scalar : Placeholders.below(resource.root())) {
      values.put(resource.source().position(scalar.range().start()).offset(), scalar.value());
    }
    for (Iterator<Finding> rest = findings.iterator(); rest.hasNext(); ) {
      Finding finding = rest.next();
      String value = values.get(finding.location().start().offset());
      if (value != null && (Placeholders.isIn(value) || isAboutText(finding))) {
        rest.remove();
        unsure |= finding.rejectedByApiServer();
      }
    }
    return unsure;
  }

  /** Refused for what a value says, where Kubernetes itself puts nothing in its place. */
  private static boolean isAboutText(Finding finding) {
    return finding.cause().equals(Optional.of(Cause.INVALID))
        && !finding.path().endsWith("subPathExpr");
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
