package dev.klint.core.report;

import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Severity;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.FileError;
import dev.klint.core.text.JsonWriter;
import dev.klint.core.text.Position;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The JSON report, version 1: for programs. A document, finding or error stands on a line of its
 * own. Members that would say nothing ({@code item}, {@code cause}, {@code fix}, {@code verdicts})
 * are left out.
 */
public final class JsonReporter implements Reporter {
  private final String klintVersion;

  public JsonReporter(String klintVersion) {
    this.klintVersion = klintVersion;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.line(2).name("version").value(1);
    json.line(2).name("klint").value(klintVersion);
    versions(json.line(2), "kubernetesVersions", report.targets());
    summary(json.line(2), report);
    json.line(2).name("documents").beginArray();
    for (DocumentReport document : report.documents()) {
      document(json.line(4), document);
    }
    end(json, report.documents().isEmpty());
    json.line(2).name("findings").beginArray();
    for (Finding finding : report.findings()) {
      finding(json.line(4), finding);
    }
    end(json, report.findings().isEmpty());
    errors(json.line(2), report.errors());
    json.lastLine(0).endObject();
    out.append('\n');
  }

  static void end(JsonWriter json, boolean empty) throws IOException {
    if (!empty) {
      json.lastLine(2);
    }
    json.endArray();
  }

  static void versions(JsonWriter json, String name, KubeVersions versions) throws IOException {
    json.name(name).beginArray();
    for (KubeVersion version : versions.list()) {
      json.value(version.toString());
    }
    json.endArray();
  }

  private static void summary(JsonWriter json, Report report) throws IOException {
    json.name("summary").beginObject();
    json.name("files").value(report.files());
    json.name("documents").value(report.documents().size());
    json.name("errors").value(report.count(Severity.ERROR));
    json.name("warnings").value(report.count(Severity.WARNING));
    json.name("infos").value(report.count(Severity.INFO));
    json.name("suppressed").value(report.suppressed());
    json.name("fixable").value(report.fixable());
    json.name("skipped").value(report.skipped());
    json.endObject();
  }

  /** Which document it is: where it stands and what it says to be. */
  static void identity(JsonWriter json, DocumentReport document) throws IOException {
    json.name("file").value(document.subject().file());
    json.name("index").value(document.subject().document());
    item(json, document.subject());
    json.name("line").value(document.line());
    json.name("endLine").value(document.endLine());
    json.name("apiVersion").value(document.apiVersion());
    json.name("kind").value(document.kind());
    json.name("namespace").value(document.namespace());
    json.name("name").value(document.name());
  }

  private static void document(JsonWriter json, DocumentReport document) throws IOException {
    json.beginObject();
    identity(json, document);
    json.name("verdict").value(document.verdict().word());
    if (!document.verdicts().isEmpty()) {
      json.name("verdicts").beginObject();
      for (Map.Entry<KubeVersion, Verdict> entry : document.verdicts().entrySet()) {
        json.name(entry.getKey().toString()).value(entry.getValue().word());
      }
      json.endObject();
    }
    json.endObject();
  }

  private static void item(JsonWriter json, Subject subject) throws IOException {
    if (subject.item().isPresent()) {
      json.name("item").value(subject.item().getAsInt());
    }
  }

  private static void finding(JsonWriter json, Finding finding) throws IOException {
    json.beginObject();
    json.name("rule").value(finding.rule());
    json.name("group").value(finding.group());
    json.name("severity").value(finding.severity().word());
    json.name("message").value(finding.message());
    json.name("file").value(finding.location().file());
    json.name("document").value(finding.subject().document());
    item(json, finding.subject());
    json.name("path").value(finding.path());
    range(json, finding.location());
    json.name("rejectedByApiServer").value(finding.rejectedByApiServer());
    if (finding.cause().isPresent()) {
      json.name("cause").value(finding.cause().get().word());
    }
    versions(json, "kubernetesVersions", finding.versions());
    if (finding.fix().isPresent()) {
      fix(json, finding.fix().get());
    }
    json.name("related").beginArray();
    for (Related related : finding.related()) {
      json.beginObject().name("file").value(related.location().file());
      range(json, related.location());
      json.name("message").value(related.message()).endObject();
    }
    json.endArray();
    json.name("help").value(finding.help());
    json.name("url").value(RuleInfo.url(finding.rule()));
    json.endObject();
  }

  private static void fix(JsonWriter json, Fix fix) throws IOException {
    json.name("fix").beginObject();
    json.name("safety").value(fix.safety().word());
    json.name("title").value(fix.title());
    json.name("edits").beginArray();
    for (Fix.Edit edit : fix.edits()) {
      json.beginObject();
      range(json, edit.start(), edit.end());
      json.name("text").value(edit.text()).endObject();
    }
    json.endArray().endObject();
  }

  private static void range(JsonWriter json, Location location) throws IOException {
    range(json, location.start(), location.end());
  }

  private static void range(JsonWriter json, Position start, Position end) throws IOException {
    json.name("range").beginObject();
    position(json.name("start"), start);
    position(json.name("end"), end);
    json.endObject();
  }

  private static void position(JsonWriter json, Position position) throws IOException {
    json.beginObject();
    json.name("line").value(position.line());
    json.name("column").value(position.column());
    json.name("offset").value(position.offset());
    json.endObject();
  }

  /** What could not be read. */
  static void errors(JsonWriter json, List<FileError> errors) throws IOException {
    json.name("errors").beginArray();
    for (FileError error : errors) {
      json.line(4).beginObject();
      json.name("file").value(error.file());
      json.name("message").value(error.message());
      json.endObject();
    }
    end(json, errors.isEmpty());
  }
}
