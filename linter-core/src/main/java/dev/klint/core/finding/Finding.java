package dev.klint.core.finding;

import dev.klint.core.kube.KubeVersions;
import java.util.List;
import java.util.Optional;

/**
 * One thing klint has to say.
 *
 * @param rule the id of the rule that says it
 * @param message one line: the culprit and what is wrong
 * @param help one sentence on how to put it right; may be empty
 * @param path where in the resource, as the API server writes it; may be empty
 * @param cause why the API server refuses the object; empty when it does not
 * @param versions in which minors of Kubernetes it holds, as far as the rule knows
 */
public record Finding(
    String rule,
    String group,
    Severity severity,
    String message,
    String help,
    Subject subject,
    Location location,
    String path,
    Optional<Cause> cause,
    KubeVersions versions,
    Optional<Fix> fix,
    List<Related> related) {

  /** The rule of a failure in klint itself, after which a document is not judged in full. */
  public static final String INTERNAL_ERROR = "internal-error";

  /** The rule that tells of a version of the API that works and will not for long. */
  public static final String DEPRECATED_API_VERSION = "deprecated-api-version";

  /** The rule that tells of a kind of which nothing can be said. */
  public static final String SCHEMA_UNAVAILABLE = "crd-schema-unavailable";

  /** The API server refuses the object because of this. */
  public boolean rejectedByApiServer() {
    return cause.isPresent();
  }

  /** The same in other words. */
  public Finding message(String line) {
    return new Finding(
        rule, group, severity, line, help, subject, location, path, cause, versions, fix, related);
  }

  public Finding help(String sentence) {
    return new Finding(
        rule, group, severity, message, sentence, subject, location, path, cause, versions, fix,
        related);
  }

  public Finding severity(Severity other) {
    return new Finding(
        rule, group, other, message, help, subject, location, path, cause, versions, fix, related);
  }

  /** Refused by the API server, and so an error in every profile. */
  public Finding cause(Cause reason) {
    return new Finding(
        rule,
        group,
        Severity.ERROR,
        message,
        help,
        subject,
        location,
        path,
        Optional.of(reason),
        versions,
        fix,
        related);
  }

  public Finding versions(KubeVersions which) {
    return new Finding(
        rule, group, severity, message, help, subject, location, path, cause, which, fix, related);
  }

  public Finding fix(Fix repair) {
    return new Finding(
        rule,
        group,
        severity,
        message,
        help,
        subject,
        location,
        path,
        cause,
        versions,
        Optional.of(repair),
        related);
  }

  public Finding related(List<Related> places) {
    return new Finding(
        rule,
        group,
        severity,
        message,
        help,
        subject,
        location,
        path,
        cause,
        versions,
        fix,
        List.copyOf(places));
  }

  /** The same finding about a document with another index. */
  public Finding subject(Subject other) {
    return new Finding(
        rule, group, severity, message, help, other, location, path, cause, versions, fix, related);
  }
}
