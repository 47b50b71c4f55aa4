package dev.klint.core.report;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports about a single document, of which the minors from 1.28 on are given. */
final class VersionSamples {
  private static final int FIRST = 28;
  private static final String TEXT = "apiVersion: apps/v1\nkind: Deployment\n";

  private VersionSamples() {}

  /**
   * @param marks one for each minor: w works, d deprecated, r refused, ? undetermined, . not asked
   */
  static Report report(Subject subject, String marks) {
    Map<KubeVersion, Verdict> verdicts = new LinkedHashMap<>();
    KubeVersions refused = KubeVersions.NONE;
    KubeVersions deprecated = KubeVersions.NONE;
    KubeVersions targets = KubeVersions.NONE;
    for (int i = 0; i < marks.length(); i++) {
      KubeVersion version = new KubeVersion(FIRST + i);
      KubeVersions own = KubeVersions.of(version);
      char mark = marks.charAt(i);
      refused = mark == 'r' ? refused.or(own) : refused;
      deprecated = mark == 'd' ? deprecated.or(own) : deprecated;
      if (mark != '.') {
        targets = targets.or(own);
        verdicts.put(
            version,
            mark == 'r' ? Verdict.REJECTED : mark == '?' ? Verdict.UNDETERMINED : Verdict.ACCEPTED);
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!refused.isEmpty()) {
      findings.add(finding(subject, "unknown-field").cause(Cause.UNKNOWN_FIELD).versions(refused));
    }
    if (!deprecated.isEmpty()) {
      findings.add(finding(subject, Finding.DEPRECATED_API_VERSION).versions(deprecated));
    }
    Verdict newest = verdicts.getOrDefault(targets.newest(), Verdict.ACCEPTED);
    Map<KubeVersion, Verdict> several = verdicts.size() > 1 ? verdicts : Map.of();
    return report(document(subject, "apps/v1", "Deployment", newest, several), targets, findings);
  }

  /** Six minors with one verdict for all, and no finding. */
  static Report report(
      Subject subject, @Nullable String apiVersion, @Nullable String kind, Verdict verdict) {
    return report(
        document(subject, apiVersion, kind, verdict, Map.of()),
        KubeVersions.between(new KubeVersion(FIRST), new KubeVersion(FIRST + 5)),
        List.of());
  }

  /** The documents and findings of both. */
  static Report together(Report one, Report other) {
    List<DocumentReport> documents = new ArrayList<>(one.documents());
    documents.addAll(other.documents());
    List<Finding> findings = new ArrayList<>(one.findings());
    findings.addAll(other.findings());
    return new Report(one.targets(), 1, documents, findings, one.errors(), 0, 0);
  }

  /** A finding that refuses nothing, at the first word. */
  static Finding finding(Subject subject, String rule) {
    SourceText source = new SourceText(subject.file(), TEXT, Position.START);
    return RuleInfo.warning(rule, "some", "something is odd")
        .at(subject, Location.of(source, new Range(0, 10)), "spec.some", "told by " + rule);
  }

  private static Report report(
      DocumentReport document, KubeVersions targets, List<Finding> findings) {
    return new Report(targets, 1, List.of(document), findings, List.of(), 0, 0);
  }

  private static DocumentReport document(
      Subject subject,
      @Nullable String apiVersion,
      @Nullable String kind,
      Verdict verdict,
      Map<KubeVersion, Verdict> verdicts) {
    return new DocumentReport(subject, 1, 2, apiVersion, kind, "shop", "web", verdict, verdicts);
  }
}
