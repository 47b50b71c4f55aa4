package dev.klint.core.report;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Fix;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Safety;
import dev.klint.core.finding.Subject;
import dev.klint.core.kube.KubeVersion;
import dev.klint.core.kube.KubeVersions;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.FileError;
import dev.klint.core.text.Position;
import dev.klint.core.text.Range;
import dev.klint.core.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A report with something of everything. */
final class Samples {
  private static final KubeVersion OLD = new KubeVersion(35);
  private static final KubeVersion NEW = new KubeVersion(36);
  private static final KubeVersions BOTH = KubeVersions.between(OLD, NEW);

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: app
            imagee: nginx
            note: "tab\there, 値 wide"
      """;

  private static final String SERVICE =
      """
      kind: Service
      spec:
        selector:
          app: nothing
      """;

  private Samples() {}

  static Report everything() {
    SourceText pod = new SourceText("deploy/pod.yaml", POD, Position.START);
    SourceText service = new SourceText("svc\u001b[2J.yaml", SERVICE, new Position(101, 1, 4000));
    Subject podSubject = new Subject(pod.file(), 0, OptionalInt.empty());
    Subject item = new Subject(service.file(), 2, OptionalInt.of(1));
    Map<KubeVersion, Verdict> verdicts = new LinkedHashMap<>();
    verdicts.put(OLD, Verdict.ACCEPTED);
    verdicts.put(NEW, Verdict.REJECTED);
    return new Report(
        BOTH,
        2,
        List.of(
            new DocumentReport(
                podSubject, 1, 9, "v1", "Pod", "shop", "web", Verdict.REJECTED, verdicts),
            new DocumentReport(
                item, 101, 104, null, "Service", null, null, Verdict.UNDETERMINED, Map.of())),
        List.of(unknownField(pod, podSubject), wide(pod, podSubject), nothing(service, pod, item)),
        List.of(new FileError("gone.yaml", "no such file or folder")),
        3,
        1);
  }

  private static Finding unknownField(SourceText pod, Subject subject) {
    Range key = range(pod, "imagee");
    return RuleInfo.error("unknown-field", "schema", "a field is not known")
        .help("write image")
        .at(
            subject,
            Location.of(pod, key),
            "spec.containers[0].imagee",
            "no field \"imagee\" in a container; did you mean \"image\"?")
        .cause(Cause.UNKNOWN_FIELD)
        .versions(KubeVersions.of(NEW))
        .fix(Fix.replace(Safety.UNSAFE, "rename to image", pod, key, "image"));
  }

  private static Finding wide(SourceText pod, Subject subject) {
    Location place = Location.of(pod, range(pod, "wide"));
    return RuleInfo.info("style", "style", "a style")
        .at(subject, place, "", "line\nbreak")
        .versions(BOTH);
  }

  private static Finding nothing(SourceText service, SourceText pod, Subject subject) {
    Location labels = Location.of(pod, range(pod, "metadata"));
    Location own = Location.of(service, range(service, "kind"));
    return RuleInfo.warning("service-without-pods", "crossref", "a service selects nothing")
        .at(
            subject,
            Location.of(service, range(service, "selector")),
            "spec.selector",
            "no pod has the labels app=nothing")
        .versions(BOTH)
        .related(List.of(new Related(labels, "the only pod"), new Related(own, "here")));
  }

  private static Range range(SourceText source, String word) {
    int at = source.text().indexOf(word);
    return new Range(at, at + word.length());
  }
}
