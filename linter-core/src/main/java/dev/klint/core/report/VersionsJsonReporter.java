package dev.klint.core.report;

import dev.klint.core.kube.KubeVersion;
import dev.klint.core.text.JsonWriter;
import java.io.IOException;
import java.util.Map;

/** The matrix as JSON, version 1: for programs. A document stands on a line of its own. */
public final class VersionsJsonReporter {
  private final String klintVersion;

  public VersionsJsonReporter(String klintVersion) {
    this.klintVersion = klintVersion;
  }

  /**
   * @throws IOException only when {@code out} throws it
   */
  public void write(VersionMatrix matrix, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.line(2).name("version").value(1);
    json.line(2).name("klint").value(klintVersion);
    JsonReporter.versions(json.line(2), "kubernetesVersions", matrix.targets());
    json.line(2).name("documents").beginArray();
    for (DocumentVersions document : matrix.documents()) {
      document(json.line(4), document);
    }
    JsonReporter.end(json, matrix.documents().isEmpty());
    JsonReporter.errors(json.line(2), matrix.errors());
    json.lastLine(0).endObject();
    out.append('\n');
  }

  private static void document(JsonWriter json, DocumentVersions versions) throws IOException {
    json.beginObject();
    JsonReporter.identity(json, versions.document());
    json.name("verdicts").beginObject();
    for (KubeVersion version : versions.statuses().map().keySet()) {
      json.name(version.toString()).value(versions.document().verdict(version).word());
    }
    json.endObject().name("status").beginObject();
    for (Map.Entry<KubeVersion, VersionStatus> entry : versions.statuses().map().entrySet()) {
      json.name(entry.getKey().toString()).value(entry.getValue().word());
    }
    json.endObject();
    JsonReporter.versions(json, "works", versions.statuses().works());
    json.name("summary").value(versions.summary());
    json.name("reasons").beginArray();
    for (VersionReason reason : versions.reasons()) {
      reason(json, reason);
    }
    json.endArray().endObject();
  }

  private static void reason(JsonWriter json, VersionReason reason) throws IOException {
    json.beginObject();
    json.name("effect").value(reason.effect().word());
    json.name("rule").value(reason.rule());
    json.name("path").value(reason.path());
    json.name("message").value(reason.message());
    JsonReporter.versions(json, "versions", reason.versions());
    json.name("line").value(reason.place().line());
    json.name("column").value(reason.place().column());
    json.endObject();
  }
}
