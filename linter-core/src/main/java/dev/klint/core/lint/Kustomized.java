package dev.klint.core.lint;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What kustomize may yet put right in the resources that it builds with: {@code namespace} fills in
 * namespaces and renames Namespaces, {@code labels} fill in selectors and the labels of templates.
 * An overlay anywhere may ask for them.
 */
final class Kustomized {
  private Kustomized() {}

  /** Takes away what is said of such fields; whether anything was that the server would refuse. */
  static boolean drop(Resource resource, List<Finding> findings) {
    boolean unsure = false;
    for (Iterator<Finding> rest = findings.iterator(); rest.hasNext(); ) {
      Finding finding = rest.next();
      if (finding.rejectedByApiServer() && mayFill(resource, finding)) {
        rest.remove();
        unsure = true;
      }
    }
    return unsure;
  }

  /** Whether a finding is about something that is not written and kustomize may write. */
  static boolean mayFill(Resource resource, Finding finding) {
    String path = finding.path();
    if (path.endsWith("namespace")) {
      return finding.cause().equals(Optional.of(Cause.REQUIRED));
    } else if (path.equals("metadata.name")) {
      return resource.kind().equals("Namespace");
    }
    return (path.startsWith("spec.selector") || path.startsWith("spec.template.metadata.labels"))
        && lacksLabels(resource);
  }

  private static boolean lacksLabels(Resource resource) {
    Field spec = resource.field().get("spec");
    return spec.get("selector").missing()
        || spec.get("template").get("metadata").get("labels").missing();
  }
}
