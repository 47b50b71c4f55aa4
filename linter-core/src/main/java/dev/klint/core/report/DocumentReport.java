package dev.klint.core.report;

import dev.klint.core.finding.Subject;
import dev.klint.core.kube.GroupVersionKind;
import dev.klint.core.kube.KubeVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, findings or not.
 *
 * @param line where its content begins, from 1
 * @param endLine where its content ends
 * @param apiVersion null where the text has none, as the next three
 * @param verdict for the newest target
 * @param verdicts for each target, when there are several; else empty
 */
public record DocumentReport(
    Subject subject,
    int line,
    int endLine,
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable String namespace,
    @Nullable String name,
    Verdict verdict,
    Map<KubeVersion, Verdict> verdicts) {

  /** The type of the object, with empty names where the text has none. */
  public GroupVersionKind type() {
    return GroupVersionKind.of(apiVersion == null ? "" : apiVersion, kind == null ? "" : kind);
  }

  /** {@code Deployment shop/web}, as far as it is known; may be empty. */
  public String title() {
    String shown = name == null ? "" : name;
    if (namespace != null && !shown.isEmpty()) {
      shown = namespace + "/" + shown;
    }
    String type = kind == null ? "" : kind;
    return shown.isEmpty() ? type : type + " " + shown;
  }

  /** The verdict for one of the targets. */
  public Verdict verdict(KubeVersion version) {
    return verdicts.getOrDefault(version, verdict);
  }
}
